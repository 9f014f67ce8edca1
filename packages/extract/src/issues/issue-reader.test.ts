import { expect, test } from "vitest";
import { issueReader } from "./issue-reader.ts";

const text =
  "The union wants higher wages. The port said no.\nA second question is the dam. It must not be filled before May, the valley says.";
const read = issueReader(text);

test("a claim goes on about the issue of its paragraph", () => {
  expect(read({ text: "The port said no", sentence: "The port said no.", act: "reject" }).issue).toBe("labour.pay");
});

test("a new paragraph begins with a clean slate", () => {
  const sentence = "It must not be filled before May, the valley says.";
  expect(read({ text: "It must not be filled before May", sentence, act: "demand" }).issue).toBe("resources.water");
});

test("a sentence that the text does not hold is read by itself", () => {
  expect(
    read({ text: "no troops leave the valley", sentence: "no troops leave the valley", act: "reject" }).issue,
  ).toBe("security.withdrawal");
});
