import { ParleyError } from "@parley/model";
import { expect, test } from "vitest";
import { decodeText, largestInput } from "./decode-text.ts";

const codeOf = (bytes: Uint8Array): string => {
  try {
    decodeText(bytes);
    return "none";
  } catch (error) {
    return error instanceof ParleyError ? error.code : "other";
  }
};
const bytes = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers);

test("UTF-8 is read with and without a byte order mark", () => {
  expect(decodeText(new TextEncoder().encode("Zürich"))).toBe("Zürich");
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x48, 0x69))).toBe("Hi");
});

test("UTF-16 is read by its byte order mark", () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x48, 0, 0x69, 0))).toBe("Hi");
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x48, 0, 0x69))).toBe("Hi");
});

test("western text in windows-1252 is read as such", () => {
  expect(decodeText(bytes(0x54, 0x61, 0x6c, 0x6b, 0x73, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9))).toBe(
    "Talks – café",
  );
});

test("what cannot be read has a stable code", () => {
  expect(codeOf(bytes(0, 1, 2, 3))).toBe("binary-input");
  expect(codeOf(bytes(0x25, 0x50, 0x44, 0x46, 0x2d))).toBe("binary-input");
  expect(codeOf(bytes(0x61, 0x81, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67))).toBe("unknown-encoding");
  expect(codeOf(bytes(0x20, 0x0a))).toBe("empty-input");
  expect(codeOf(new Uint8Array(largestInput + 1))).toBe("too-large");
});
