import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkReferences } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseChange } from "./case-change.ts";
import { changeCase } from "./change-case.ts";
import { redo, undo } from "./history.ts";
import { initDesk } from "./init-desk.ts";
import type { Desk } from "./open-desk.ts";
import { unmerge } from "./unmerge.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-unmerge-"));
let serial = 0;

const party = (id: string, name: string): CaseChange => ({
  type: "party-set",
  party: { id, name, aliases: [`${name} men`], roles: ["party"] },
});
const issue = (id: string, options: readonly string[]): CaseChange => ({
  type: "issue-set",
  issue: { id, label: id, options: options.map((option) => ({ id: option, label: option })) },
});
const position = (id: string, of: string, [on, option]: readonly [string, string]): CaseChange => ({
  type: "position-set",
  position: { id, party: of, stance: "demands", issue: on, options: [option], basis: "stated", claims: [] },
});
const begun = [
  party("union", "Union"),
  party("guild", "Guild"),
  issue("levy", ["none", "three"]),
  issue("fee", ["none", "later"]),
  position("G1", "guild", ["fee", "later"]),
];
const merges: readonly CaseChange[] = [
  { type: "parties-merged", into: "union", from: "guild" },
  { type: "issues-merged", into: "levy", from: "fee", options: {} },
];
const later: readonly CaseChange[] = [
  position("U1", "union", ["levy", "later"]),
  position("G1", "union", ["levy", "three"]),
  { type: "rule-set", rule: { id: "R", if: { levy: ["later"] }, then: { levy: ["three", "later"] } } },
  { type: "package-set", package: { id: "K", options: { levy: "later" }, claims: [], by: "union" } },
  {
    type: "step-set",
    step: { id: "s", by: ["union"], text: "pay", after: [], irreversible: false, counters: [], claims: [] },
  },
  {
    type: "party-set",
    party: { id: "union", name: "Union", aliases: ["Union men", "Guild", "Guild men", "dockers"], roles: ["party"] },
  },
  { type: "person-set", person: { id: "lind", name: "Anna Lind", aliases: [], party: "union", roles: [] } },
];

async function merged(since: readonly CaseChange[]): Promise<Desk> {
  serial += 1;
  const desk = await initDesk(join(folder, `talks-${serial}.parley`), hand, { title: "Talks" });
  const ready = await changeCase(desk, hand, { changes: begun });
  const one = await changeCase(ready, hand, { changes: merges });
  return since.length === 0 ? one : changeCase(one, hand, { changes: since });
}

const mergeIds = ({ events }: Desk) => events.filter(({ type }) => type.endsWith("-merged")).map(({ id }) => id);

test("whatever was recorded since, both merges can be taken back in either order, and nothing of it is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray([...later]), fc.boolean(), async (since, backwards) => {
      let desk = await merged(since);
      for (const id of backwards ? mergeIds(desk).toReversed() : mergeIds(desk)) desk = await unmerge(desk, hand, id);
      await desk.store.close();
      const { folded } = desk;
      expect(checkReferences(folded)).toEqual([]);
      expect(folded.parties.map(({ id }) => id)).toEqual(["union", "guild"]);
      expect(folded.parties[0]?.aliases).not.toContain("Guild");
      expect(folded.issues.map(({ id }) => id)).toEqual(["levy", "fee"]);
      for (const change of since)
        if (change.type === "position-set")
          expect(folded.positions).toContainEqual(expect.objectContaining({ id: change.position.id, issue: "levy" }));
    }),
    { seed: 5, numRuns: 25 },
  );
});

test("a merge that was taken back is no merge any more", async () => {
  const desk = await merged([]);
  const [first = ""] = mergeIds(desk);
  const back = await unmerge(desk, hand, first);
  await expect(unmerge(back, hand, first)).rejects.toMatchObject({ code: "not-found" });
  expect(back.folded.positions).toMatchObject([{ id: "G1", party: "guild" }]);
  await back.store.close();
});

test("a merge that was taken back, with what it mended, comes back whole, by an undo as by a redo", async () => {
  const desk = await merged(later);
  const merge = desk.events.find(({ type }) => type === "parties-merged")?.id ?? "";
  const parted = await unmerge(desk, hand, merge);
  const undone = await undo(parted, hand);
  expect(undone.folded).toEqual(desk.folded);
  const back = await redo(undone, hand);
  expect(back.folded).toEqual(parted.folded);
  const again = await redo(back, hand);
  expect(again.folded).toEqual(desk.folded);
  await again.store.close();
});
