import { draftClauses, type Draft, type WordChange } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changedClause, chooseWording, nextVersion } from "./change-draft.ts";
import { compareDrafts } from "./compare-drafts.ts";
import { smallCase, smallCaseData } from "./draft-fixtures.ts";
import { generateDraft } from "./generate-draft.ts";
import { wordChanges } from "./word-changes.ts";

const seeded = { seed: 20261123, numRuns: 1000 };
const textOf = (changes: readonly WordChange[], kind: WordChange["kind"]) =>
  changes
    .filter((one) => one.kind === "same" || one.kind === kind)
    .map(({ text }) => text)
    .join("");
const tokens = (text: string) => text.match(/[a-z]+|\s/g) ?? [];

/** The most words that two lists share in their order, by trying everything. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const place = b.indexOf(first);
  const without = longestCommon(rest, b);
  return place < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(place + 1)));
}

const sentence = fc.array(fc.constantFrom("a", "b", "to"), { maxLength: 5 }).map((words) => words.join(" "));

test("what is shared and added is the later text, what is shared and removed the earlier, in as few words as can be", () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const changes = wordChanges(before, after);
      expect(textOf(changes, "added")).toBe(after);
      expect(textOf(changes, "removed")).toBe(before);
      const kept = changes.filter(({ kind }) => kind === "same").flatMap(({ text }) => tokens(text)).length;
      expect(kept).toBe(longestCommon(tokens(before), tokens(after)));
    }),
    seeded,
  );
});

test("a changed figure stands out among words that stay", () => {
  expect(wordChanges("Pay rises by four per cent.", "Pay rises by six per cent.")).toEqual([
    { kind: "same", text: "Pay rises by " },
    { kind: "removed", text: "four" },
    { kind: "added", text: "six" },
    { kind: "same", text: " per cent." },
  ]);
});

const subject = smallCase({
  ...fc.sample(smallCaseData, { seed: 1, numRuns: 1 })[0]!,
  positions: [
    { id: "p1", party: "union", issue: "pay", stance: "demands", options: ["a"], basis: "stated" },
    { id: "p2", party: "port", issue: "pay", stance: "accepts", options: ["b"], basis: "stated" },
    { id: "p3", party: "port", issue: "jobs", stance: "accepts", options: ["b"], basis: "stated" },
  ],
});
const first = generateDraft(subject);

test("a version that nobody changed says the same", () => {
  const { sentence: said, counts } = compareDrafts(subject, first, nextVersion(first, new Set(["text"])));
  expect(said).toBe("The two versions say the same in 3 clauses.");
  expect(counts).toEqual({ added: 0, removed: 0, changed: 0, unchanged: 3 });
});

test("a clause that takes a wording, changes its words or its status is told with each of these", () => {
  const next = nextVersion(first, new Set(["text"]));
  const agreed = changedClause(chooseWording(next, "pay", "b"), "pay", (clause) => ({ ...clause, status: "agreed" }));
  const [pay] = compareDrafts(subject, first, agreed).clauses;
  expect(pay).toMatchObject({
    kind: "changed",
    from: ["pay"],
    status: { was: "bracketed", is: "agreed" },
    others: [{ what: "wording taken", was: "", is: "B" }],
  });
  expect(pay && textOf(pay.words, "removed")).toBe("[A] [B]");
  expect(pay && textOf(pay.words, "added")).toBe("B");
});

test("two clauses that were joined into one are both its origin, and none is told as gone", () => {
  const next = nextVersion(first, new Set(["text"]));
  const [article] = next.articles;
  const [pay, hours, jobs] = article?.clauses ?? [];
  const joined: Draft = {
    ...next,
    articles: [{ ...article!, clauses: [{ ...pay!, id: "both", from: [...pay!.from, ...jobs!.from] }, hours!] }],
  };
  const { clauses, counts } = compareDrafts(subject, first, joined);
  expect(clauses[0]).toMatchObject({ clause: "both", kind: "changed", from: ["pay", "jobs"] });
  expect(counts.removed).toBe(0);
});

const someDraft = fc.tuple(smallCaseData, fc.subarray(["pay", "hours", "jobs"])).map(([data, ids]): Draft => {
  const draft = generateDraft(smallCase(data));
  return {
    ...draft,
    articles: draft.articles.map((one) => ({ ...one, clauses: one.clauses.filter(({ id }) => ids.includes(id)) })),
  };
});

test("what came one way went the other, and the counts are those of the two texts", () => {
  fc.assert(
    fc.property(someDraft, someDraft, (a, b) => {
      const [there, back] = [compareDrafts(subject, a, b), compareDrafts(subject, b, a)];
      expect(back.counts).toEqual({ ...there.counts, added: there.counts.removed, removed: there.counts.added });
      expect(there.counts.added + there.counts.changed + there.counts.unchanged).toBe(draftClauses(b).length);
    }),
    { ...seeded, numRuns: 400 },
  );
});
