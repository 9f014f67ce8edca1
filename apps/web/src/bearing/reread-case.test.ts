import { bearing, blocks, withWhatIf } from "@parley/analysis";
import { parseCase } from "@parley/model";
import { expect, it } from "vitest";
import { rereadCase } from "./reread-case.ts";

const issue = (id: string, ...options: string[]) => ({ id, options });
const claim = (id: string, hedges: object[] = []) => ({
  id,
  quote: `words of ${id}`,
  holder: "u",
  act: "demand",
  hedges,
});
const subject = parseCase({
  format: "parley-case",
  version: 1,
  title: "Talks",
  parties: [
    { id: "u", name: "Union" },
    { id: "e", name: "Employers" },
  ],
  issues: [issue("pay", "five", "six", "seven"), issue("hours", "short", "long")],
  claims: [claim("c1"), claim("c2", [{ text: "reportedly" }]), claim("c3")],
  positions: [
    { id: "U1", party: "u", stance: "demands", issue: "pay", options: ["seven"], claims: ["c1"] },
    { id: "U2", party: "u", stance: "demands", issue: "hours", options: ["short"], claims: ["c3"] },
    { id: "E1", party: "e", stance: "refuses", issue: "pay", options: ["seven"], claims: ["c2", "c3"] },
    { id: "E2", party: "e", stance: "red-line", issue: "pay", options: ["five"] },
    { id: "E3", party: "e", stance: "refuses", issue: "hours", options: ["short"], basis: "inferred" },
  ],
  assumptions: [{ id: "A1", text: "six per cent needs longer days", require: { hours: ["long"] } }],
});

it("leads to a case with the very numbers that the word was said to leave", () => {
  const shown: string[] = [];
  for (const reading of [subject.reading, { ...subject.reading, demandsExclude: false, assumptions: ["A1"] }]) {
    const { words } = bearing(subject, { reading }).value;
    for (const word of words) {
      const reread = rereadCase(word, subject, reading);
      if (!reread) continue;
      const { acceptable } = blocks(withWhatIf(subject, reread.whatIf), { reading: reread.reading }).value;
      expect([acceptable.silenceClosed.all, acceptable.silenceOpen.all], word.change).toEqual([
        word.then.silenceClosed,
        word.then.silenceOpen,
      ]);
      shown.push(word.kind);
    }
  }
  expect(new Set(shown)).toEqual(new Set(["claim", "coding", "inference", "position", "assumption"]));
});
