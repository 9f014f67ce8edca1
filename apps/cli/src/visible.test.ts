import { expect, test } from "vitest";
import { visible } from "./visible.ts";

test("a text can act on no terminal", () => {
  expect(visible("\u001b]0;owned\u0007 \u009b31m \r\u007f \u202eback\u202c")).toBe(
    "\\u001b]0;owned\\u0007 \\u009b31m \\u000d\\u007f \\u202eback\\u202c",
  );
});

test("lines, tabs and every script stay as they are", () => {
  const text = "Київ\tパリ\nשלום \u200f👩‍🚀 naïve";
  expect(visible(text)).toBe(text);
});

test("in JSON the escapes mean the same characters", () => {
  const value = { quote: "\u001b[31m\u009b\u202e\u007f" };
  expect(JSON.parse(visible(JSON.stringify(value)))).toEqual(value);
});
