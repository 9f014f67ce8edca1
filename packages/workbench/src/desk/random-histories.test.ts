import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkReferences, foldCase, ParleyError } from "@parley/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eventOf, randomPayload } from "../../../model/src/events-for-tests.ts";
import { history, redo, undo } from "./history.ts";
import { initDesk } from "./init-desk.ts";
import { openDesk, type Desk } from "./open-desk.ts";
import { record, type Payload } from "./record.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-histories-"));
let serial = 0;

/** Records for the random events to speak of. */
const ground = [1, 2, 3, 4].flatMap((n): Payload[] => [
  { type: "party-set", party: { id: `party${n}`, name: `Party ${n}`, aliases: [], roles: ["party"] } },
  {
    type: "issue-set",
    issue: { id: `issue${n}`, label: `Issue ${n}`, options: ["yes", "no", "later"].map((id) => ({ id, label: id })) },
  },
  { type: "report-added", report: { id: `report${n}`, relays: [], kind: "article", language: "en" }, claims: [] },
]);

const payload = randomPayload
  .filter(({ type }) => !["case-imported", "case-created", "report-purged"].includes(type))
  .map((fields): Payload => {
    const { id: _id, at: _at, author: _author, compartment: _compartment, ...rest } = eventOf(fields, "e1");
    return rest as Payload;
  });
const goes = fc.array(fc.array(payload, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 25 });

/** The desk after something that may be refused; only what the gate refuses is forgiven. */
async function tried(desk: Desk, change: (desk: Desk) => Promise<Desk>): Promise<Desk> {
  try {
    return await change(desk);
  } catch (error) {
    if (!(error instanceof ParleyError) || !["dangling-id", "duplicate-id"].includes(error.code)) throw error;
    return desk;
  }
}

async function withNewDesk(use: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await initDesk(join(folder, `${++serial}.parley`), hand, { title: "Talks" });
  try {
    await use(await record(desk, hand, ground));
  } finally {
    await desk.store.close();
  }
}

const counted = (desk: Desk) => history(desk.events).filter(({ counts, type }) => counts && type !== "undone").length;

test("what is recorded one go after another leaves no reference dangling, is read back the same, and is undone and redone go by go", async () => {
  let recorded = 0;
  await fc.assert(
    fc.asyncProperty(goes, async (payloads) => {
      await withNewDesk(async (empty) => {
        let desk = empty;
        const states = [desk.folded];
        for (const go of payloads) {
          const next = await tried(desk, (desk) => record(desk, hand, go));
          expect(checkReferences(next.folded)).toEqual([]);
          if (next !== desk) states.push(next.folded);
          desk = next;
        }
        recorded += states.length - 1;
        const again = await openDesk(desk.path, { readOnly: true });
        await again.store.close();
        expect([again.folded, again.events]).toEqual([desk.folded, desk.events]);
        for (const before of states.toReversed().slice(1)) {
          desk = await undo(desk, hand);
          expect(desk.folded).toEqual(before);
        }
        expect(counted(desk)).toBe(1 + ground.length);
        for (const after of states.slice(1)) {
          desk = await redo(desk, hand);
          expect(desk.folded).toEqual(after);
        }
        expect(desk.folded).toEqual(foldCase(desk.events));
      });
    }),
    { seed: 7, numRuns: 40 },
  );
  expect(recorded).toBeGreaterThan(200);
});

test("undoing a named event in the middle takes it alone back, or is refused whole because something rests on it", async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(goes, fc.nat(), async (payloads, pick) => {
      await withNewDesk(async (empty) => {
        let desk = empty;
        for (const go of payloads) desk = await tried(desk, (desk) => record(desk, hand, go));
        const named = desk.events[1 + (pick % (desk.events.length - 1 || 1))];
        if (!named) return;
        const next = await tried(desk, (desk) => undo(desk, hand, named.id));
        expect(checkReferences(next.folded)).toEqual([]);
        if (next === desk) return expect(await desk.store.version()).toBe(desk.events.length);
        undone++;
        expect(next.folded).toEqual(foldCase(desk.events.filter((event) => event !== named)));
        expect((await redo(next, hand)).folded).toEqual(desk.folded);
      });
    }),
    { seed: 8, numRuns: 40 },
  );
  expect(undone).toBeGreaterThan(10);
});
