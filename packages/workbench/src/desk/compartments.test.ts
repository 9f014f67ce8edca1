import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { addReports } from "./add-reports.ts";
import { parseChange } from "./case-change.ts";
import { changeCase } from "./change-case.ts";
import { deskWithin } from "./desk-within.ts";
import { redo, undo } from "./history.ts";
import { initDesk } from "./init-desk.ts";
import type { Desk } from "./open-desk.ts";
import { purgeReport } from "./purge-report.ts";
import { suggestClaims } from "./suggest-claims.ts";
import { unmerge } from "./unmerge.ts";

const hand = { author: "Ann", now: () => "2026-03-01T10:00:00Z" };
const folder = mkdtempSync(join(tmpdir(), "parley-compartments-"));
const texts = {
  open: "France rejected a ceasefire of 30 days on Monday. Spain insists on a ceasefire of 60 days, its minister said.",
  inner:
    "Zanzoria demands a ceasefire of 90 days. France rejected a ceasefire of 90 days. Zanzoria wants a release of all " +
    "prisoners, its envoy Vera Quill said. France, as a mediator, hosts the talks.",
  outer: "Qorvia demands a ceasefire of 45 days. Qorvia rejected a customs union.",
};
/** What only the narrow reports say. */
const secrets = /zanzoria|quill|90.days|prisoner|mediator|inner|qorvia|45.days|customs|outer/i;

const open: Desk[] = [];
afterEach(async () => {
  for (const { store } of open.splice(0)) await store.close();
});

let cases = 0;
/** A case with a report for everybody, and one more for each compartment, named like it. */
async function deskOf(...compartments: readonly ("inner" | "outer")[]): Promise<Desk> {
  let desk = await initDesk(join(folder, `${++cases}.parley`), hand, { title: "Talks" });
  open.push(desk);
  for (const compartment of [undefined, ...compartments]) {
    const path = compartment ?? "open";
    const reports = [{ path: `${path}.txt`, bytes: new TextEncoder().encode(texts[path]) }];
    ({ desk } = await addReports(desk, hand, { reports, ...(compartment === undefined ? {} : { compartment }) }));
  }
  return desk;
}

const change = async (desk: Desk, ...changes: readonly object[]) =>
  changeCase(desk, hand, { changes: changes.map(parseChange) });

/** Where what was recorded since went, each as `type compartment`. */
const since = (desk: Desk, before: Desk) =>
  desk.events.slice(before.events.length).map(({ type, compartment }) => `${type} ${compartment}`);

const toEverybody = ({ events }: Desk) => JSON.stringify(events.filter(({ compartment }) => compartment === "shared"));

const claimOf = ({ case: { claims } }: Desk, quote: RegExp) =>
  claims.find((claim) => quote.test(claim.quote))?.id ?? "";

const proposal = ({ answerable: { positions } }: Desk, claim: string) =>
  positions.find(({ claims, proposed }) => proposed && claims.includes(claim));

describe("what rests on a report that is not for everybody", () => {
  test("stays with it, and so do the parties, options and issues that it brings along", async () => {
    const desk = await deskOf("inner");
    const first = proposal(desk, claimOf(desk, /^Zanzoria demands/));
    const after = await change(desk, { type: "position-set", position: first });
    expect(since(after, desk)).toEqual(["party-set inner", "issue-set inner", "position-set inner"]);
    const second = proposal(after, claimOf(desk, /release/));
    const both = await change(after, { type: "position-set", position: second });
    expect(since(both, after)).toEqual(["issue-set inner", "position-set inner"]);
    expect(toEverybody(both)).not.toMatch(secrets);
  });

  test.each([
    [{ type: "threat-set", threat: { id: "t1", by: "france", consequence: "leave", claims: ["C"] } }],
    [{ type: "talks-event-set", talksEvent: { id: "round-9", label: "A round", claims: ["C"] } }],
    [{ type: "package-set", package: { id: "p1", label: "A truce", options: {}, claims: ["C"] } }],
    [{ type: "step-set", step: { id: "s1", text: "A truce", claims: ["C"] } }],
    [{ type: "passage-set", passage: { id: "positions", text: "All wait [C]. We doubt it. [author]" } }],
    [{ type: "claim-edited", claim: "C", changes: { note: "look again" } }],
    [{ type: "removed", collection: "positions", record: "zanzoria.ceasefire.demands" }],
    [{ type: "person-set", person: { id: "vera-quill", name: "V. Q.", roles: [] } }],
    [{ type: "report-edited", report: "open", changes: { sameAs: "inner" } }],
  ])("whatever kind of record cites or names it: %j", async (payload) => {
    const desk = await deskOf("inner");
    const cited = JSON.stringify(payload).replaceAll('"C"', `"${claimOf(desk, /^Zanzoria demands/)}"`);
    const named = cited.replace("[C]", `[${claimOf(desk, /^Zanzoria demands/)}]`);
    const after = await change(desk, JSON.parse(named) as object);
    expect(since(after, desk).at(-1)).toMatch(/ inner$/);
    expect(toEverybody(after)).not.toMatch(secrets);
    expect(() => deskWithin(after, "shared").answerable).not.toThrow();
  });

  test("also when a claim is moved to it, when names of it are merged, and when that is taken back", async () => {
    const desk = await deskOf("inner");
    const [moved] = desk.case.claims;
    const edited = await change(desk, {
      type: "claim-edited",
      claim: moved?.id,
      changes: { report: "inner", quote: "Zanzoria demands a ceasefire of 90 days" },
    });
    const merged = await change(edited, { type: "parties-merged", into: "spain", from: "zanzoria" });
    const parted = await unmerge(merged, hand, merged.events.at(-1)?.id ?? "");
    const back = await redo(await undo(parted, hand), hand);
    const wide = since(back, desk).filter((one) => !one.endsWith(" inner"));
    expect(wide).toEqual(["party-set shared", "undone shared", "undone shared"]);
    expect(toEverybody(back)).not.toMatch(secrets);
    expect(deskWithin(back, "shared").answerable.parties.map(({ name }) => name)).toEqual(["Spain", "France"]);
  });

  test("names nobody in a report for everybody, whether it is added or read again", async () => {
    const desk = await deskOf("inner");
    const party = { id: "zanzoria", name: "Zanzoria", aliases: ["Islanders"], roles: ["party"] };
    const named = await change(desk, { type: "party-set", party });
    const text = "The Islanders rejected a ceasefire of 30 days on Monday. Spain accepted the offer of the Islanders.";
    const reports = [{ path: "later.txt", bytes: new TextEncoder().encode(text) }];
    const { desk: added } = await addReports(named, hand, { reports });
    const { desk: again } = await suggestClaims(added, hand, ["later"]);
    expect(again.case.claims.filter(({ report }) => report === "later").length).toBeGreaterThan(0);
    expect(toEverybody(again)).not.toMatch(secrets);
  });

  test("also when the report is read again or removed for good", async () => {
    const desk = await deskOf("inner");
    const again = (await suggestClaims(desk, hand, [])).desk;
    const { desk: purged } = await purgeReport(again, hand, "inner");
    expect(since(purged, desk)).toEqual(["report-purged inner"]);
  });
});

describe("what rests on reports for everybody", () => {
  test("goes to everybody, as everybody knows the party and the issue", async () => {
    const desk = await deskOf("inner");
    const after = await change(desk, { type: "position-set", position: proposal(desk, claimOf(desk, /30 days/)) });
    expect(since(after, desk)).toEqual(["party-set shared", "issue-set shared", "position-set shared"]);
    expect(toEverybody(after)).not.toMatch(secrets);
    const { parties, issues, positions } = deskWithin(after, "shared").answerable;
    expect(parties.find(({ id }) => id === "france")?.roles).toEqual(["party"]);
    expect(issues.map(({ options }) => options.map(({ id }) => id))).toEqual([["30-days", "60-days"]]);
    expect(positions.find(({ party }) => party === "france")?.proposed).toBeUndefined();
    expect(after.answerable.issues.find(({ id }) => id === "ceasefire")?.options).toHaveLength(3);
  });

  test("and a title, a new party or a decision about a claim of theirs go to everybody too", async () => {
    const desk = await deskOf("inner", "outer");
    const claim = claimOf(desk, /^Spain/);
    const after = await change(
      desk,
      { type: "title-set", title: "More talks" },
      { type: "party-set", party: { id: "oslo", name: "Oslo", aliases: [], roles: ["mediator"] } },
      { type: "claim-accepted", claim },
      { type: "claim-rejected", claim, reason: "not said" },
    );
    const again = await change(after, { type: "claim-accepted", claim });
    expect(new Set(since(again, desk).map((one) => one.split(" ")[1]))).toEqual(new Set(["shared"]));
  });
});

test("a record that only a compartment reads in its last wording is set there again", async () => {
  const desk = await deskOf("inner");
  const position = { ...proposal(desk, claimOf(desk, /30 days/)), id: "p1" };
  const shared = await change(desk, { type: "position-set", position });
  const claims = [claimOf(desk, /^Zanzoria demands/)];
  const narrow = await change(shared, {
    type: "position-set",
    position: { ...position, text: "not that long", claims },
  });
  const reworded = await change(narrow, { type: "position-set", position: { ...position, text: "not so long" } });
  expect(since(reworded, shared)).toEqual(["issue-set inner", "position-set inner", "position-set inner"]);
});

test("what a narrow record comes with in one go stays with it, before it or after it", async () => {
  const desk = await deskOf("inner");
  const claims = [claimOf(desk, /^Zanzoria demands/)];
  const after = await change(
    desk,
    { type: "party-set", party: { id: "envoys", name: "The envoys", aliases: [], roles: ["party"] } },
    { type: "position-set", position: { id: "p1", party: "envoys", stance: "demands", claims } },
    { type: "threat-set", threat: { id: "t1", by: "envoys", consequence: "leave" } },
  );
  expect(since(after, desk)).toEqual(["party-set inner", "position-set inner", "threat-set inner"]);
});

describe("what rests on reports of two compartments", () => {
  test("is refused in one line, and nothing is recorded", async () => {
    const desk = await deskOf("inner", "outer");
    const claims = [claimOf(desk, /^Zanzoria demands/), claimOf(desk, /45/)];
    const threat = { id: "t1", by: "france", consequence: "leave", claims };
    await expect(change(desk, { type: "threat-set", threat })).rejects.toMatchObject({
      code: "forbidden",
      message:
        "this rests on what only inner and outer may read, and nobody could read all of it: record one for each; nothing was recorded",
    });
    expect(await desk.store.read()).toHaveLength(desk.events.length);
  });

  test("and so is a text for one of them that corrects a report of the other, of which no word stays", async () => {
    const desk = await deskOf("inner", "outer");
    const reports = [{ path: "inner.txt", bytes: new TextEncoder().encode(`${texts.inner} It was late.`) }];
    for (const compartment of ["outer", "shared"])
      await expect(addReports(desk, hand, { reports, compartment })).rejects.toMatchObject({
        code: "forbidden",
        message: `this rests on what only inner may read: it cannot be recorded for ${compartment}; nothing was recorded`,
      });
    expect((await desk.store.verify()).blobs).toBe(3);
  });
});

test("a text that is there already stays where it is, and whoever wanted it elsewhere is told so", async () => {
  const desk = await deskOf("inner");
  const warned = async (path: "open" | "inner", compartment: string) => {
    const reports = [path, path].map((name) => ({
      path: `${name}.txt`,
      bytes: new TextEncoder().encode(texts[path]),
    }));
    return (await addReports(desk, hand, { reports, compartment })).warnings.map(({ message }) => message);
  };
  const message = "open.txt: the case has this text already, as open, for everybody: it stays so";
  expect(await warned("open", "inner")).toEqual([message, message]);
  expect(await warned("inner", "shared")).toEqual([
    "inner.txt: the case has this text already, as inner, for inner only: it stays so",
    "inner.txt: the case has this text already, as inner, for inner only: it stays so",
  ]);
  expect(await warned("inner", "inner")).toEqual([]);
});

test("a report that repeats one of a compartment is the same story only there", async () => {
  const desk = await deskOf("inner");
  const reports = [{ path: "again.txt", bytes: new TextEncoder().encode(`${texts.inner} So it ended.`) }];
  const after = (await addReports(desk, hand, { reports, kind: "notes" })).desk;
  expect(since(after, desk)).toEqual(["report-added shared", "report-edited inner"]);
  expect(deskWithin(after, "shared").answerable.parties.map(({ name }) => name)).toContain("Zanzoria");
});

test("whatever is recorded of a case, nothing that only narrow reports say goes to everybody", async () => {
  const moves = fc.array(fc.tuple(fc.nat(6), fc.nat(20), fc.nat(20)), { minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(moves, async (drawn) => {
      let desk = await deskOf("inner", "outer");
      for (const draw of drawn) desk = (await attempted(desk, draw)) ?? desk;
      expect(toEverybody(desk)).not.toMatch(secrets);
      expect(() => deskWithin(desk, "shared").answerable).not.toThrow();
    }),
    { numRuns: 12, seed: 20 },
  );
});

/** One of the things that a person does, with records of the case; `undefined` when it is refused. */
async function attempted(desk: Desk, [what, a, b]: readonly [number, number, number]): Promise<Desk | undefined> {
  const { positions, parties, issues, claims } = desk.answerable;
  const one = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % list.length];
  const [position, party, issue] = [one(positions, a), one(parties, a), one(issues, a)];
  const changes: readonly (object | undefined)[] = [
    position && { type: "position-set", position },
    party && { type: "party-set", party: { ...party, note: "seen" } },
    issue && { type: "issue-set", issue },
    { type: "parties-merged", into: one(parties, a)?.id, from: one(parties, b)?.id },
    position && { type: "position-set", position: { ...position, claims: [one(claims, a)?.id, one(claims, b)?.id] } },
    { type: "claims-merged", into: one(claims, a)?.id, from: [one(claims, b)?.id] },
  ];
  const chosen = changes[what];
  return (chosen === undefined ? undo(desk, hand) : change(desk, chosen)).catch(() => undefined);
}
