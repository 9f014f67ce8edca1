import { judgementSchema, type Judgement } from "@parley/model";
import { expect, test } from "vitest";
import { draftOf, emptyDraft, judgementLack, judgementOf } from "./judgement-draft.ts";

const by = { author: "N.N.", date: "2026-05-01", claims: ["c1"], note: "why" };
const on = { issue: "pay", option: "six" };
const judgements = [
  { id: "r", about: "ripeness", party: "port", sign: "hurting", answer: "no", ...by },
  { id: "s", about: "spoiler", party: "port", aims: "total", position: "outside", issue: "pay", ...by },
  { id: "v", about: "veto", party: "port", on: [on], ...by },
  {
    id: "p",
    about: "power-shift",
    on,
    favours: "port",
    against: "union",
    answeredBy: [{ step: "s1" }, { issue: "body", option: "court" }],
    ...by,
  },
  { id: "c", about: "checklist", list: "fortna", item: "dmz", answer: "unknown", package: "draft", ...by },
  { id: "k", about: "ranking", party: "port", wants: [{ strike: false }, { pay: true }], ...by },
].map((one) => judgementSchema.parse(one));
const room = { subject: { judgements: [], parties: [] }, today: "2026-06-01" };
const written = (one: Judgement) => JSON.parse(JSON.stringify(one)) as unknown;

test.each(judgements.map((one) => [one.about, one] as const))(
  "a judgement on %s stays what it is in its form",
  (_, one) => {
    const draft = emptyDraft(draftOf(one), room);
    expect(judgementLack(draft)).toBeUndefined();
    expect(written(judgementOf(draft, judgements))).toEqual(one);
  },
);

test("a new judgement gets an id of its own, and a note that is emptied goes", () => {
  const draft = emptyDraft({ about: "ripeness", party: "port", author: " A. Analyst " }, room);
  const first = judgementOf(draft, []);
  expect(first).toMatchObject({ id: "ripeness-port-a-analyst", author: "A. Analyst", date: "2026-06-01" });
  expect(judgementOf(draft, [first]).id).toBe("ripeness-port-a-analyst-2");
  const [ripeness] = judgements;
  if (ripeness) expect(judgementOf({ ...emptyDraft(draftOf(ripeness), room), note: "" }, []).note).toBeUndefined();
});

test("who ranks again for a party replaces the earlier ranking; somebody else's stands beside it", () => {
  const wants = [{ pay: true }];
  const ranking = (author: string) =>
    judgementOf(emptyDraft({ about: "ranking", party: "port", author, wants }, room), judgements);
  expect(ranking("N.N.")).toMatchObject({ id: "k", date: "2026-06-01", wants });
  expect(ranking("A. Analyst").id).toBe("ranking-port-a-analyst");
});

test("a judgement without a name, or a shift without its option, is not recorded", () => {
  expect(judgementLack(emptyDraft({ about: "veto" }, room))).toBe("Say whose judgement it is.");
  expect(judgementLack(emptyDraft({ about: "power-shift", author: "N.N." }, room))).toMatch(/option/);
});
