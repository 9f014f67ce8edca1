import { readFileSync } from "node:fs";
import type { BlocksResult, Case, Position } from "@parley/model";
import { describe, expect, test } from "vitest";
import { root, parley } from "../cli/parley.ts";
import { Desk, strikeDesk } from "./desk.ts";

/** An empty case on the way from nothing to an answer, by hand alone. */
function handmade(): Desk {
  const desk = new Desk();
  desk.done("init", "talks.parley");
  desk.done("set", "party", "port", "Port", "--alias", "the operator, the harbour");
  desk.done("set", "party", "union", "Union");
  desk.done("set", "issue", "pay", "Pay rise", "--options", "four=4 per cent,six=6 per cent");
  desk.done("set", "issue", "hours", "--options", "shorter,same");
  return desk;
}

function exported(desk: Desk): Case {
  desk.done("export", "talks.parley", "-o", "case.json");
  return JSON.parse(readFileSync(desk.path("case.json"), "utf8")) as Case;
}

describe("by hand alone", () => {
  test("a case gets parties, issues and positions, and answers", () => {
    const desk = handmade();
    expect(desk.done("set", "position", "union", "pay=six", "--stance", "demands")).toBe(
      "Set the position union.pay.demands: Union demands\n",
    );
    desk.done("set", "position", "port", "pay=six", "--stance", "accepts-if", "--if", "hours=same");
    const { packages, acceptable } = desk.result<BlocksResult>("blocks");
    expect(packages).toBe("4");
    expect(acceptable.silenceOpen.all).toBe("1");
    const { positions, parties, issues } = exported(desk);
    expect(positions.find(({ party }) => party === "port")).toMatchObject({
      stance: "accepts-if",
      if: { hours: ["same"] },
    });
    expect(parties[0]).toMatchObject({ name: "Port", aliases: ["the operator", "the harbour"] });
    expect(issues[0]?.options).toContainEqual({ id: "six", label: "6 per cent" });
  });

  test("the same id replaces; what is not typed stays; what is not wanted goes", () => {
    const desk = handmade();
    desk.done("set", "position", "union", "pay=six", "--stance", "demands", "--id", "U1", "--inferred");
    desk.done("set", "position", "union", "pay=six,four", "--stance", "accepts", "--id", "U1");
    desk.done("set", "party", "port", "--role", "mediator");
    const now = exported(desk);
    expect(now.positions).toMatchObject([{ id: "U1", stance: "accepts", options: ["six", "four"], basis: "stated" }]);
    expect(now.parties.find(({ id }) => id === "port")).toMatchObject({
      name: "Port",
      aliases: ["the operator", "the harbour"],
      roles: ["mediator"],
    });
    desk.done("set", "remove", "positions/U1");
    expect(exported(desk).positions ?? []).toEqual([]);
    desk.done("undo");
    expect(exported(desk).positions).toHaveLength(1);
  });

  test("people, places, sources, title, reading and assumptions are set too", () => {
    const desk = handmade();
    desk.done("set", "person", "falk", "Ines Falk", "--party", "union", "--role", "chair:2024/2026-03");
    desk.done("set", "place", "marenholm", "Marenholm", "--alias", "the port town");
    desk.done("set", "source", "courier", "The Courier", "--kind", "outlet");
    desk.done("set", "title", "Harbour talks");
    desk.done("set", "assumption", "A1", "shorter hours cost too much", "--require", "hours=same");
    desk.done("set", "reading", "silence=open", "inferred=no", "assumptions=A1");
    expect(exported(desk)).toMatchObject({
      title: "Harbour talks",
      people: [{ name: "Ines Falk", party: "union", roles: [{ title: "chair", from: "2024", to: "2026-03" }] }],
      places: [{ name: "Marenholm", aliases: ["the port town"] }],
      sources: [{ name: "The Courier", kind: "outlet" }],
      reading: { silence: "open", inferred: false, assumptions: ["A1"] },
    });
  });

  test("what an option needs, proposals, steps and scores are set too, and answers use them", () => {
    const desk = handmade();
    desk.done("set", "option", "pay=six", "--needs", "union");
    desk.done("set", "option", "hours=longer", "Longer hours");
    desk.done("set", "package", "draft", "pay=six", "hours=same", "--by", "port", "--date", "2026-03");
    desk.done("set", "step", "s1", "Port pays", "--by", "port", "--irreversible", "--level", "3");
    desk.done("set", "step", "s2", "Union returns", "--after", "s1:completion", "--counters", "s1");
    const scores = ["set", "scores", "union", "--by", "A. Analyst", "--date", "2026-02-25"];
    desk.done(...scores, "--weights", "pay=0.6", "hours=0.2..0.4", "--values", "pay=six:100");
    desk.done(...scores, "--values", "pay=four:20,six:90", "--reservation", "30");
    const now = exported(desk);
    expect(now.issues[0]?.options).toContainEqual({ id: "six", label: "6 per cent", needs: ["union"] });
    expect(now.issues[1]?.options).toContainEqual({ id: "longer", label: "Longer hours" });
    expect(now.packages).toMatchObject([{ id: "draft", by: "port", options: { pay: "six", hours: "same" } }]);
    expect(now.steps).toMatchObject([
      { by: "port", irreversible: true, level: 3 },
      { after: [{ step: "s1", edge: "completion" }], counters: ["s1"] },
    ]);
    expect(now.scores).toMatchObject([
      { weights: { pay: 0.6, hours: { min: 0.2, max: 0.4 } }, values: { pay: { six: 90, four: 20 } }, reservation: 30 },
    ]);
    desk.done("set", "remove", "scores/union", "packages/draft");
    expect(exported(desk)).not.toHaveProperty("scores");
  });

  test("the case may stand as the first word, and scripts give changes as JSON, all or none", () => {
    const desk = handmade();
    desk.done("init", "other.parley");
    desk.done("set", "talks.parley", "party", "city", "City", "--role", "observer");
    const changes = [
      { type: "title-set", title: "From a script" },
      { type: "removed", collection: "parties", record: "city" },
    ];
    desk.write("changes.json", JSON.stringify(changes));
    const { events } = desk.result<{ events: { sentence: string }[] }>(
      "set",
      "changes",
      "changes.json",
      "--case",
      "talks.parley",
    );
    expect(events.map(({ sentence }) => sentence)).toEqual([
      "Renamed the case “From a script”",
      "Removed city from parties",
    ]);
    const piped = parley(["set", "changes", "-", "--case", "talks.parley"], {
      cwd: desk.folder,
      input: JSON.stringify([changes[0], { type: "party-set", party: { id: "x" } }]),
    });
    expect(piped.stderr).toMatch(/change 2: .*party\.name/);
    expect(desk.result<{ events: unknown[] }>("log", "talks.parley").events).toHaveLength(8);
  });
});

test("what is known of a report is set and cleared", () => {
  const desk = strikeDesk();
  desk.done(
    "set",
    "report",
    "one",
    "--publisher",
    "The Courier",
    "--date",
    "2026-04-02",
    "--relays",
    "Wire, Post",
    "--kind",
    "notes",
  );
  desk.done("set", "report", "two", "--same-as", "one");
  const { reports } = desk.result<{ reports: Case["reports"] }>("reports");
  expect(reports[0]).toMatchObject({
    publisher: "The Courier",
    date: "2026-04-02",
    relays: ["Wire", "Post"],
    kind: "notes",
  });
  expect(reports[1]?.sameAs).toBe("one");
  desk.done("set", "report", "one", "--date=");
  expect(desk.result<{ reports: Case["reports"] }>("reports").reports[0]).not.toHaveProperty("date");
});

test("a position by hand on what was proposed records the party and the issue along with it", () => {
  const desk = strikeDesk();
  const proposed = desk.result<{ issues: { id: string; options: { id: string }[] }[] }>("issues").issues[0];
  const party = desk
    .result<{ parties: { id: string; positions: number }[] }>("parties")
    .parties.find(({ positions }) => positions > 0);
  const words = [
    party?.id ?? "",
    `${proposed?.id}=${proposed?.options[0]?.id}`,
    "--stance",
    "accepts",
    "--claims",
    "c001",
  ];
  expect(
    desk
      .done("set", "position", ...words)
      .trim()
      .split("\n"),
  ).toHaveLength(3);
  const { positions } = exported(desk);
  const recorded: Position[] = positions.filter((position) => !position.proposed);
  expect(recorded).toMatchObject([{ party: party?.id, claims: ["c001"] }]);
});

describe("what cannot be set is said in one line, and nothing is recorded", () => {
  const desk = handmade();
  test.each([
    [[], "usage", /expected what to set/],
    [["talks.parley"], "usage", /expected what to set/],
    [["colour", "red"], "usage", /expected what to set/],
    [["party", "city"], "usage", /needs a name/],
    [["party", "not", "Not"], "invalid-input", /expected an id/],
    [["party", "city", "City", "--role", "queen"], "invalid-input", /mediator/],
    [["issue", "flag", "Flag"], "usage", /--options/],
    [["position", "union", "pay=six"], "usage", /--stance/],
    [["position", "union", "pay", "--stance", "accepts"], "usage", /ISSUE=OPTION/],
    [["position", "union", "--stance", "accepts"], "usage", /--require/],
    [["position", "union", "pay=six", "--stance", "accepts-if"], "usage", /--if go together/],
    [["position", "union", "pay=nine", "--stance", "accepts"], "dangling-id", /no option "nine"/],
    [["position", "nobody", "pay=six", "--stance", "accepts"], "dangling-id", /nobody/],
    [["position", "union", "pay=six", "--stance", "accepts", "--claims", "c9"], "not-found", /c9/],
    [["reading", "silence=loud"], "invalid-input", /silence/],
    [["reading", "noise=on"], "usage", /silence=open/],
    [["reading", "without-sources=Reuters"], "dangling-id", /no claim comes from "Reuters"/],
    [["option", "pay=six", "--needs", "nato"], "dangling-id", /nato/],
    [["package", "draft", "pay=six,four"], "usage", /one option of pay/],
    [["scores", "union", "--values", "pay=six"], "usage", /ISSUE=OPTION:NUMBER/],
    [["report", "none", "--date", "2026"], "not-found", /none/],
    [["remove", "party"], "usage", /COLLECTION\/ID/],
    [["remove", "claims/c001"], "usage", /parley review/],
    [["remove", "parties/nobody"], "not-found", /nobody/],
    [["changes", "{"], "invalid-input", /JSON/],
    [["changes", '{"type": "undone", "event": "e1"}'], "invalid-input", /a change needs a type/],
  ])("parley set %j", (words, code, line) => {
    const refusal = desk.refusal("set", ...words);
    expect(refusal.code).toBe(code);
    expect(refusal.line).toMatch(line);
  });

  test("nothing was recorded by any of them", () => {
    expect(desk.result<{ events: unknown[] }>("log").events).toHaveLength(5);
  });
});

test("every word of set has its own help", () => {
  const help = parley(["set", "position", "--help"], { cwd: root });
  expect(help.status).toBe(0);
  expect(help.stdout).toContain("--require");
});
