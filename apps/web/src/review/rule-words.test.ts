import { expect, it } from "vitest";
import { ruleWords } from "./rule-words.ts";

it("names the act that a cue word stands for, never the number of its rule", () => {
  expect(ruleWords(["no-comment-39"])).toBe("words that mean “no comment”");
  expect(ruleWords(["demand-33", "demand-02"])).toBe("words that mean “demand”");
});

it("names a pattern by its words", () => {
  expect(ruleWords(["refusal-until"])).toBe("the pattern “refusal until”");
});
