import { expect, test } from "vitest";
import { roleWords } from "./role-words.ts";

test("a description stands between commas, behind “of” or “who”, or right before the name", () => {
  const text = "Former judge Ann Lee spoke. Ann Lee, a fellow of the Lake Club, agreed. Ann Lee of the Port wrote.";
  expect(roleWords(text, "Ann Lee")).toEqual(["Former judge", "a fellow of the Lake Club", "of the Port"]);
});

test("who bears a longer name is somebody else", () => {
  const text =
    "Professor Mary-Ann Leeds, a judge, spoke. Joann Lee, a sailor, sang. Ann Lee-Smith, a pilot, flew. Ann Lee left.";
  expect(roleWords(text, "Ann Lee")).toEqual([]);
});
