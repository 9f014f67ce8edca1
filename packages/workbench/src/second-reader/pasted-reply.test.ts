import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { addReports } from "../desk/add-reports.ts";
import { initDesk } from "../desk/init-desk.ts";
import type { Desk } from "../desk/open-desk.ts";
import { promptToCopy, suggestFromReply } from "./pasted-reply.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-pasted-"));
const open: Desk[] = [];
afterEach(async () => {
  for (const { store } of open.splice(0)) await store.close();
});

let cases = 0;
async function desk(text: string): Promise<Desk> {
  const empty = await initDesk(join(folder, `${++cases}.parley`), hand, {});
  open.push(empty);
  const bytes = new TextEncoder().encode(text);
  return (await addReports(empty, hand, { reports: [{ path: "day-1.txt", bytes }] })).desk;
}

test("a long report has several prompts, and a reply to any of them is looked for in all of it", async () => {
  const line = (i: number) => `On day ${i} the ferry union asked for ${i} more rest days, and nobody answered it.`;
  const long = await desk(Array.from({ length: 700 }, (_, i) => line(i + 1)).join("\n"));
  const first = promptToCopy(long, "day-1");
  const last = promptToCopy(long, "day-1", first.of);
  expect(first.of).toBeGreaterThan(1);
  expect([first.prompt.includes(line(1)), first.prompt.includes(line(700))]).toEqual([true, false]);
  expect([last.prompt.includes(line(1)), last.prompt.includes(line(700))]).toEqual([false, true]);
  expect(() => promptToCopy(long, "day-1", first.of + 1)).toThrow(/has \d+ parts, not/);
  const claims = [{ quote: "asked for 650 more rest days", holder: "the ferry union", act: "condition" }];
  const { desk: after, outcome } = await suggestFromReply(long, hand, {
    report: "day-1",
    reply: JSON.stringify({ claims }),
  });
  expect(outcome).toMatchObject({ suggested: 1, agreed: 0, dropped: {} });
  const added = after.case.claims.find(({ secondReadings }) => secondReadings !== undefined);
  expect(added).toMatchObject({
    secondReadings: [{ model: "pasted reply", quote: "exact" }],
    review: { state: "suggested" },
  });
});

test("a report that is not for everybody is given to no chat, neither as a prompt nor as a reply", async () => {
  const shared = await desk("Lima agreed to nothing at all.");
  const events = shared.events.map((event) =>
    event.type === "report-added" ? { ...event, compartment: "inner" } : event,
  );
  const narrow: Desk = { ...shared, events };
  expect(() => promptToCopy(narrow, "day-1")).toThrow(/never sent/);
  const reply = '{"claims": []}';
  await expect(suggestFromReply(narrow, hand, { report: "day-1", reply })).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["no list of claims", "Sorry.", "invalid-input"],
  ["more than any prompt asks for", "x".repeat(2_000_001), "too-large"],
])("a reply with %s is refused, and nothing is recorded", async (_, reply, code) => {
  const before = await desk("Lima agreed to nothing at all.");
  await expect(suggestFromReply(before, hand, { report: "day-1", reply })).rejects.toMatchObject({ code });
  expect((await before.store.read()).length).toBe(before.events.length);
});
