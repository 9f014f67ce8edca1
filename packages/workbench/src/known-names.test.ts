import { expect, test } from "vitest";
import { introducedElsewhere, introductions } from "./known-names.ts";

const reading = (...people: { name: string; party?: string }[]) => ({ people });
const lee = { name: "Ann Lee", party: "Norland" };
const named = (text: string, own = reading(), ...others: ReturnType<typeof reading>[]): string[] =>
  introducedElsewhere(text, own, introductions([own, ...others])).map(({ name }) => name);

test("whoever another report introduces is known by the surname, as a word of its own", () => {
  expect(named("Lee's answer came late.", reading(), reading(lee))).toEqual(["Ann Lee"]);
  expect(named("Leeds was calm.", reading(), reading(lee))).toEqual([]);
  const double = { name: "Bo Vale-Orr", party: "Sudland" };
  expect(named("“No,” Vale-Orr said.", reading(), reading(double))).toEqual(["Bo Vale-Orr"]);
  expect(named("Vale said no.", reading(), reading(double))).toEqual([]);
});

test("one surname on two sides, one without a side and one without a first name help nobody", () => {
  const text = "Lee said no.";
  expect(named(text, reading(), reading(lee), reading({ name: "Bo Lee", party: "Sudland" }), reading(lee))).toEqual([]);
  expect(named(text, reading(), reading({ name: "Ann Lee" }), reading({ name: "Lee", party: "Norland" }))).toEqual([]);
  expect(named(text, reading(), reading(lee), reading(lee))).toEqual(["Ann Lee"]);
});

test("whom a report itself gives a side is left to it, though it counts for others", () => {
  expect(named("Lee said no.", reading({ name: "Lee", party: "Sudland" }), reading(lee))).toEqual([]);
  expect(named("Ann Lee of Norland said no. Lee left.", reading(lee))).toEqual([]);
});
