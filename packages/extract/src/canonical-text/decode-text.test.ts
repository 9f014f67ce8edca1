import { ParleyError } from "@parley/model";
import fc from "fast-check";
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
  expect(decodeText(new TextEncoder().encode("Zürich")).text).toBe("Zürich");
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x48, 0x69)).text).toBe("Hi");
});

test("UTF-16 is read by its byte order mark", () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x48, 0, 0x69, 0)).text).toBe("Hi");
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x48, 0, 0x69)).text).toBe("Hi");
});

test("western text in windows-1252 is read as such", () => {
  expect(decodeText(bytes(0x54, 0x61, 0x6c, 0x6b, 0x73, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9)).text).toBe(
    "Talks – café",
  );
});

test("what cannot be read has a stable code", () => {
  expect(codeOf(bytes(0, 1, 2, 3))).toBe("binary-input");
  expect(codeOf(bytes(0x61, 0x81, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67))).toBe("unknown-encoding");
  expect(codeOf(bytes(0x20, 0x0a))).toBe("empty-input");
  expect(codeOf(new Uint8Array(largestInput + 1))).toBe("too-large");
});

const russian = "Профсоюз в понедельник отклонил предложение. Операторы требуют 6 процентов.";
const inWindows1251 = (text: string) =>
  Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code < 0x450 ? code - 0x410 + 0xc0 : code;
  });

test("UTF-16 is read without a mark, in Latin and in other letters", () => {
  for (const text of ["Talks resume on Monday.", russian]) {
    const little = new Uint8Array(Buffer.from(text, "utf16le"));
    const big = new Uint8Array(Buffer.from(text, "utf16le").swap16());
    expect([decodeText(little).text, decodeText(big).text]).toEqual([text, text]);
    expect(decodeText(little)).toMatchObject({ encoding: "utf-16le", basis: "assumed" });
  }
});

test("windows-1251 is told by how its letters stand, and that it was assumed is said", () => {
  expect(decodeText(inWindows1251(russian))).toEqual({
    text: russian,
    encoding: "windows-1251",
    basis: "assumed",
    damaged: 0,
  });
  const quoted = `The union quoted it in full in its letter: ${russian} Then it left.`;
  expect(decodeText(inWindows1251(quoted)).text).toBe(quoted);
});

test("scripts that are neither are refused, never read as western letters", () => {
  const greek = "Το συνδικατο απερριψε την προταση τη Δευτερα";
  const inGreek = Uint8Array.from(greek, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x390 ? code - 0x390 + 0xc0 : code;
  });
  expect(codeOf(inGreek)).toBe("unknown-encoding");
});

test("an encoding that a page, an XML file or a server states is used", () => {
  const page = (head: string) => inWindows1251(`${head}<p>Да, нет.</p>`);
  expect(decodeText(page('<meta charset="windows-1251">')).text).toContain("Да, нет.");
  expect(decodeText(page('<?xml version="1.0" encoding="windows-1251"?>'))).toMatchObject({ basis: "stated" });
  expect(decodeText(page(""), "cp1251").text).toContain("Да, нет.");
});

test("a wrong statement does not spoil UTF-8, and one that is no encoding is passed over", () => {
  const text = '<meta charset="windows-1252">Zürich – café';
  expect(decodeText(new TextEncoder().encode(text)).text).toBe(text);
  expect(decodeText(bytes(0x63, 0x61, 0x66, 0xe9, 0x73), "klingon")).toMatchObject({ text: "cafés", basis: "assumed" });
});

test("UTF-8 with broken bytes shows where, and is never taken for western letters", () => {
  const words = fc.array(fc.constantFrom("Zürich", "Straße", "“no”", "Київ", "talks"), { minLength: 1, maxLength: 8 });
  const broken = fc.tuple(words, fc.nat(), fc.integer({ min: 0xf8, max: 0xff }));
  fc.assert(
    fc.property(broken, ([parts, place, byte]) => {
      const text = `“${parts.join(" ")}” – so they say`;
      const good = new TextEncoder().encode(text);
      const at = place % (good.length + 1);
      const whole = Uint8Array.of(...good.subarray(0, at), byte, ...good.subarray(at));
      const read = decodeText(whole);
      expect(read.encoding).toBe("utf-8");
      expect(read.damaged).toBeGreaterThan(0);
      expect(read.text).not.toMatch(/[ÃÂâ]/);
    }),
    { seed: 7 },
  );
});
