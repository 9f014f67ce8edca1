import { expect, describe, test } from "vitest";
import { decided, quarryTalks, question, update } from "./forecast-fixtures.ts";
import { forecasts } from "./forecasts.ts";

const day = "2026-03-20";
const twice = [update("A. Analyst", "2026-03-01", 0.3), update("A. Analyst", "2026-03-10", 0.6)];

describe("a question", () => {
  test("is open to its last day, closes soon in its last week, and waits to be resolved after it", () => {
    const seen = (date: string) =>
      forecasts(quarryTalks([question("q", { closes: "2026-03" })]), { day: date }).questions[0];
    expect(["2026-03-23", "2026-03-24", "2026-03-31", "2026-04-01"].map((date) => seen(date)?.state)).toEqual([
      "open",
      "closing-soon",
      "closing-soon",
      "closed",
    ]);
    expect(seen("2026-04-02")).toMatchObject({ lastDay: "2026-03-31", daysLeft: -2 });
  });

  test("without a year in its closing date is never past", () => {
    const [one] = forecasts(quarryTalks([question("q", { closes: "XXXX-03-04" })]), { day: "2030-01-01" }).questions;
    expect(one).toMatchObject({ state: "open" });
    expect(one?.lastDay).toBeUndefined();
  });

  test("that was decided is resolved or void, whatever the day", () => {
    const states = [true, false, "void" as const].map((happened) =>
      question(`q${String(happened)}`, { resolution: { happened, date: "2026-03-02", by: "Desk", claims: [] } }),
    );
    expect(forecasts(quarryTalks(states), { day }).questions.map(({ state }) => state)).toEqual([
      "resolved",
      "resolved",
      "void",
    ]);
  });

  test("has no forecast in its headline before two updates and an accepted claim", () => {
    const headline = (changes: object) =>
      forecasts(quarryTalks([question("q", changes)]), { day }).questions[0]?.headline;
    expect(headline({ updates: [], claims: ["c1"] })).toBe("No forecast yet: no updates.");
    expect(headline({ updates: twice.slice(1), claims: ["c1"] })).toBe("No forecast yet: one update only.");
    expect(headline({ updates: twice, claims: ["c2"] })).toBe("No forecast yet: no accepted claim behind it.");
    expect(headline({ updates: twice, claims: ["c1"] })).toBe("A. Analyst: 60 percent, likely (10 March 2026).");
  });

  test("is told by every forecaster, by name, and never by one number for all", () => {
    const updates = [...twice, update("B. Analyst", "2026-03-05", 0.2)];
    const [one] = forecasts(quarryTalks([question("q", { updates, claims: ["c1"] })]), { day }).questions;
    expect(one?.headline).toBe(
      "A. Analyst: 60 percent, likely (10 March 2026); B. Analyst: 20 percent, unlikely (5 March 2026).",
    );
    expect(one?.forecasters.map(({ by, history }) => [by, history.map(({ percent }) => percent)])).toEqual([
      ["A. Analyst", ["30", "60"]],
      ["B. Analyst", ["20"]],
    ]);
  });

  test("takes updates by their dates, and those of one day as they were recorded", () => {
    const updates = [
      update("N.N.", "2026-03-10", 0.5),
      update("N.N.", "2026-03-01", 0.1),
      update("N.N.", "2026-03-10", 0.7),
    ];
    const [one] = forecasts(quarryTalks([question("q", { updates })]), { day }).questions;
    expect(one?.forecasters[0]?.history.map(({ percent }) => percent)).toEqual(["10", "50", "70"]);
    expect(one?.forecasters[0]?.latest.percent).toBe("70");
  });

  test("has words of one scale only, that of the case", () => {
    const subject = quarryTalks([question("q", { updates: twice })], { likelihoodWords: "phia" });
    const { scale, questions } = forecasts(subject, { day });
    expect(scale).toBe("phia");
    expect(questions[0]?.forecasters[0]?.history.map(({ word }) => word)).toEqual(["unlikely", "likely or probable"]);
  });

  test("that was decided shows what each forecaster's last word was worth", () => {
    const [one] = forecasts(quarryTalks([decided("q", 0.9, false)]), { day }).questions;
    expect(one?.forecasters[0]?.brier).toEqual({ exact: "81/100", decimal: 0.81 });
  });
});

test("the sentence counts questions by where they stand and names the next to close", () => {
  const all = [
    question("later", { closes: "2026-06" }),
    question("soon", { closes: "2026-03-22" }),
    question("late", { closes: "2026-03-01" }),
  ];
  expect(forecasts(quarryTalks(all), { day }).sentence).toBe(
    "3 questions: 1 open, 1 closes soon, 1 has closed and is not resolved. Next to close: “Will soon happen?”, on 22 March 2026.",
  );
});

describe("rival outcomes", () => {
  const rival = (id: string, probability: number, changes: object = {}) =>
    question(id, { rivals: "end", updates: [update("A. Analyst", "2026-03-01", probability)], ...changes });
  const group = (...all: Parameters<typeof quarryTalks>[0]) => forecasts(quarryTalks(all), { day }).rivals[0];

  test("of one forecaster add up to 100, in exact decimals", () => {
    expect(group(rival("deal", 0.1), rival("none", 0.2), rival("rest", 0.7, { isRest: true }))).toEqual({
      name: "end",
      questions: ["deal", "none", "rest"],
      hasRest: true,
      decided: false,
      sums: [{ by: "A. Analyst", sum: "100", without: [] }],
      sentences: [],
    });
  });

  test("that do not add up say by how much", () => {
    const one = group(rival("deal", 0.1), rival("none", 0.2), rival("rest", 0.555, { isRest: true }));
    expect(one?.sums[0]).toEqual({ by: "A. Analyst", sum: "85.5", off: "-14.5", without: [] });
    expect(one?.sentences).toEqual(["A. Analyst: the rival outcomes add up to 85.5 percent, 14.5 below 100."]);
  });

  test("without one for the rest may stay below 100, not above, and the third outcome is asked for", () => {
    expect(group(rival("deal", 0.1), rival("none", 0.2))).toMatchObject({
      sums: [{ sum: "30", without: [] }],
      sentences: [
        "Is there an outcome beside “Will deal happen?” and “Will none happen?”? No question stands for the rest.",
      ],
    });
    expect(group(rival("deal", 0.6), rival("none", 0.7))?.sums[0]?.off).toBe("30");
  });

  test("on which a forecaster is silent are named, and then nothing is below 100", () => {
    const one = group(rival("deal", 0.1), rival("rest", 0.2, { isRest: true, updates: [] }));
    expect(one?.sums).toEqual([{ by: "A. Analyst", sum: "10", without: ["rest"] }]);
  });

  test("are not held against 100 once one of them is decided", () => {
    const resolution = { happened: true, date: "2026-03-02", by: "Desk", claims: [] };
    expect(group(rival("deal", 0.6, { resolution }), rival("none", 0.7))).toMatchObject({
      decided: true,
      sentences: [],
    });
  });
});

describe("questions that the claims raise", () => {
  const claim = (id: string, changes: object) => ({
    id,
    quote: `${id} said so`,
    holder: "Quarry",
    act: "report-event",
    ...changes,
  });
  const suggestions = (claims: readonly object[], asked: readonly string[] = []) =>
    forecasts(quarryTalks(asked.length > 0 ? [question("q", { claims: [...asked] })] : [], { claims }), { day })
      .suggestions;

  test("come from predictions, threats, tentative dates and deadlines, and never with a number", () => {
    const found = suggestions([
      claim("c1", { act: "predict", content: "a settlement before the summer" }),
      claim("c2", { act: "threaten", content: "closes the gate unless the road opens" }),
      claim("c3", {
        content: "next round",
        when: { text: "4–5 May", edtf: "2026-05-04/2026-05-05", status: "planned", planHedge: "tentatively" },
      }),
      claim("c4", {
        content: "the road is open",
        when: { text: "by June", edtf: "2026-06-01", status: "planned", relation: "before" },
      }),
      claim("c5", { content: "met", when: { text: "2 May", edtf: "2026-05-02", status: "past" } }),
    ]);
    expect(found.map(({ because, question, closes }) => [because, question, closes])).toEqual([
      ["prediction", "Will this come about: “a settlement before the summer”?", undefined],
      ["threat", "Will Quarry carry out the threat: “closes the gate unless the road opens”?", undefined],
      ["tentative-date", "Will this take place, 4–5 May 2026: “next round”?", "2026-05-05"],
      ["deadline", "Will this be so by 1 June 2026: “the road is open”?", "2026-06-01"],
    ]);
    expect(JSON.stringify(found)).not.toContain("probability");
  });

  test("become three where a prediction leaves two outcomes only", () => {
    const found = suggestions([claim("c1", { act: "predict", quote: "a deal, or else no talks for long" })]);
    expect(found.map(({ question, isRest = false }) => [question, isRest])).toEqual([
      ["Will this be the outcome: “a deal”?", false],
      ["Will this be the outcome: “no talks for long”?", false],
      ["Will it be something else than “a deal” and “no talks for long”?", true],
    ]);
    expect(new Set(found.map(({ rivals }) => rivals))).toEqual(new Set(["outcome-c1"]));
  });

  test("leave out what is asked already, was rejected, is part of another or has passed", () => {
    const threat = { act: "threaten" };
    expect(
      suggestions(
        [
          claim("c1", threat),
          claim("c2", { ...threat, review: { state: "rejected" } }),
          claim("c3", { act: "predict", when: { text: "1 March", edtf: "2026-03-01" } }),
          claim("c4", threat),
          claim("c5", { act: "predict", partOf: "c4" }),
        ],
        ["c1"],
      ).map(({ claims }) => claims),
    ).toEqual([["c4"]]);
  });
});
