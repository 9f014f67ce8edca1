import { parseCase, sessionStartSchema, type BehaviourName, type Case, type SessionMove } from "@parley/model";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../bargaining/seeded-random.ts";
import { heldLines } from "./held-lines.ts";
import { scoredPlayers, scoredTable, told, type ScoredTable, type Told } from "./scored-tables-for-tests.ts";
import { tableRules } from "./table-rules.ts";
import { behaviourLacks, seatScores } from "./table-scores.ts";
import { emptyTable, type TableState } from "./table-state.ts";
import { textOf, type Text } from "./texts.ts";
import { runSession, type Players } from "./run-session.ts";

/** A pie of ten slices: what one gets the other does not. */
function pie(reservations: { a?: number; b?: number } = {}): Case {
  const slices = Array.from({ length: 11 }, (_, i) => `s${i}`);
  const scores = (["a", "b"] as const).map((party) => ({
    party,
    author: "A. Judge",
    date: "2026",
    values: { pie: Object.fromEntries(slices.map((id, i) => [id, party === "a" ? i : 10 - i])) },
    ...(reservations[party] === undefined ? {} : { reservation: reservations[party] }),
  }));
  const parties = ["a", "b", "c"].map((id) => ({ id, name: id, ...(id === "c" ? { roles: ["mediator"] } : {}) }));
  return parseCase({
    format: "parley-case",
    version: 1,
    title: "Pie",
    parties,
    issues: [{ id: "pie", options: slices }],
    scores,
  });
}

function tableOf(subject: Case, limits: object): ScoredTable {
  const start = sessionStartSchema.parse(limits);
  return { subject, start, rules: tableRules(subject, start) };
}

function played(subject: Case, names: readonly [BehaviourName, BehaviourName], start: object = {}): Told {
  const players = new Map<string, BehaviourName>([
    ["a", names[0]],
    ["b", names[1]],
  ]);
  return told(tableOf(subject, { rounds: 1, turns: 11, ...start }), players, () => 0);
}

/** Who tabled or answered what, in few signs. */
function course({ steps }: Told): string {
  return steps
    .map(({ move }) => ("options" in move ? `${move.by}${move.options["pie"]?.slice(1)}` : `${move.by}:${move.kind}`))
    .join(" ");
}

describe("worked by hand, a pie of ten slices", () => {
  test("linear against linear: both come down a slice a turn, and b takes half", () => {
    expect(course(played(pie(), ["linear", "linear"]))).toBe(
      "a:convene a10 b0 a9 b1 a8 b2 a7 b3 a6 b4 a5 b:accept a:sign",
    );
  });

  test("boulware holds out, conceder gives early", () => {
    // At time 0.1 the conceder wants 10 − 10 × 0.1^(1/5) = 3.7, the boulware 10 − 10 × 0.1^5; at 0.7 it wants 8.3.
    expect(course(played(pie(), ["boulware", "conceder"]))).toBe(
      "a:convene a10 b0 a10 b6 a10 b7 a10 b7 a10 b8 a10 b8 a10 b9 a:accept b:sign",
    );
  });

  test("micro gives one slice for each new offer, and none for an old one", () => {
    expect(course(played(pie(), ["micro", "micro"]))).toBe(
      "a:convene a10 b0 a9 b1 a8 b2 a7 b3 a6 b4 a5 b:accept a:sign",
    );
    expect(
      course(played(pie({ b: 8 }), ["micro", "micro"], { turns: 6 }))
        .split(" ")
        .slice(1, 8),
    ).toEqual("a10 b0 a9 b1 a8 b2 a7".split(" "));
  });

  test("tit-for-tat gives as much as it was given, a turn later", () => {
    expect(course(played(pie(), ["tit-for-tat-absolute", "linear"]))).toBe(
      "a:convene a10 b0 a10 b1 a9 b2 a8 b3 a7 b4 a6 b5 a:accept b:sign",
    );
    // In a pie what the other withholds falls as what it gives rises, so the ratio says the same.
    expect(course(played(pie(), ["tit-for-tat-relative", "linear"]))).toBe(
      course(played(pie(), ["tit-for-tat-absolute", "linear"])),
    );
    expect(course(played(pie(), ["tit-for-tat-absolute", "tit-for-tat-absolute"], { turns: 3 }))).toBe(
      "a:convene a10 b0 a10 b0 a10 b0 a:adjourn",
    );
  });

  test("an exponent is a setting of the session", () => {
    const exponents = { boulware: 1, conceder: 1 };
    expect(course(played(pie(), ["boulware", "conceder"], { exponents }))).toBe(
      course(played(pie(), ["linear", "linear"])),
    );
  });

  test("nobody takes less than its reservation: at the end of time both stand still, and nothing is signed", () => {
    const names: readonly BehaviourName[] = ["boulware", "linear", "conceder", "micro"];
    for (const one of names)
      for (const other of names) {
        const { end } = played(pie({ a: 6, b: 6 }), [one, other]);
        expect(end.end?.kind).toBe("inconclusive");
        expect([end.offered["a"]?.last.options, end.offered["b"]?.last.options]).not.toContainEqual({ pie: "s5" });
      }
  });

  test("in a single text the mediator's drafts are accepted for good when they reach a demand", () => {
    const players = new Map<string, BehaviourName>([
      ["a", "linear"],
      ["b", "linear"],
      ["c", "mediator-single-text"],
    ]);
    const table = tableOf(pie(), { rounds: 1, turns: 11, offers: "mediator" });
    const { steps, end } = told(table, players, seededRandom(1));
    expect(new Set(steps.flatMap(({ move }) => ("options" in move ? [move.by] : [])))).toEqual(new Set(["c"]));
    expect(end.signed?.answers).toEqual({ a: "accepted", b: "accepted" });
  });
});

describe("what cannot be played is refused with what to record", () => {
  const start = sessionStartSchema.parse({});
  const lacks = (subject: Case, party: string): string =>
    behaviourLacks(tableRules(subject, start), party, "linear") ?? "none";

  test("no scores, no scores of this party, two authors, amounts", () => {
    const full = pie();
    expect(lacks({ ...full, scores: [] }, "a")).toMatch(
      /nobody gave scores in this case; record them: parley set scores a/,
    );
    expect(lacks({ ...full, scores: full.scores.slice(0, 1) }, "b")).toMatch(/b has none; record them/);
    expect(lacks({ ...full, scores: full.scores.slice(0, 1) }, "a")).toBe("none");
    expect(lacks({ ...full, scores: [...full.scores, { ...full.scores[0]!, author: "B. Judge" }] }, "a")).toMatch(
      /a has them by several people: say whose count \(parley play --scores-by NAME\)$/,
    );
    const amounts = parseCase({
      ...JSON.parse(JSON.stringify({ ...full, scores: [] })),
      issues: [{ id: "pie", options: [{ id: "share", divisible: { from: 0, to: 100 } }] }],
      scores: [
        {
          party: "a",
          author: "A. Judge",
          date: "2026",
          values: {
            pie: {
              share: [
                [0, 0],
                [100, 10],
              ],
            },
          },
        },
      ],
    });
    expect(lacks(amounts, "a")).toMatch(/leave an amount to be chosen/);
  });

  test("and a session with such a seat does not begin", () => {
    const rules = tableRules({ ...pie(), scores: [] }, start);
    const players = new Map<string, BehaviourName>([["a", "micro"]]);
    expect(() => runSession(rules, emptyTable(), { players, draw: () => 0 })).toThrow(/needs scores/);
  });
});

/** What breaks a law of the tactics, move by move; empty when nothing does. */
function faults({ rules, steps, end }: Told, players: Players): string[] {
  const found: string[] = [];
  const demand = (holds: boolean, law: string): void => void (holds || found.push(law));
  const latest = new Map<string, number>();
  for (const { state, move } of steps) {
    const name = players.get(move.by) ?? "firm";
    if (move.by === "m") continue;
    const { valueOf, floor = Number.POSITIVE_INFINITY } = seatScores(rules, move.by);
    if (move.kind === "accept" || move.kind === "accept-ad-referendum") {
      const text = state.texts.find(({ n }) => n === move.text)!.text;
      const base = state.provisional && valueOf(state.provisional.text);
      demand(valueOf(text)! >= floor, "accepts below its reservation");
      const firm = heldLines(state, text, move.by).filter(({ kind }) => kind === "red-line" || kind === "condition");
      demand(firm.length === 0, "accepts across its red line");
      if (name === "votes-for-better" && base !== undefined) demand(valueOf(text)! >= base, "votes for what is worse");
    }
    if (move.kind === "concede")
      demand(rules.lines.find(({ id }) => id === move.line)?.kind !== "red-line", "gives up a red line");
    if (!("options" in move)) continue;
    const text = textOf(rules, move.options);
    const value = valueOf(text)!;
    demand(value >= floor, "tables what is below its reservation");
    demand(rules.start.offers === undefined, "tables beside the mediator");
    if (["boulware", "linear", "conceder"].includes(name))
      demand(value <= (latest.get(move.by) ?? Number.POSITIVE_INFINITY), "asks more than before");
    latest.set(move.by, value);
    if (name === "micro" && !tabledTexts(state, move.by).includes(text)) {
      const others = rules.negotiating.filter((party) => party !== move.by);
      const fewest = Math.min(...others.map((party) => state.offered[party]?.distinct ?? 0));
      demand((state.offered[move.by]?.distinct ?? 0) <= fewest, "tables a new text before the others do");
    }
  }
  const { signed } = end;
  // What the case itself tables for a seat stands as reported, whatever the scores say of it.
  if (signed && signed.n > (steps[0]?.state.tabled ?? 0))
    for (const party of rules.negotiating) {
      const { valueOf, floor = Number.POSITIVE_INFINITY } = seatScores(rules, party);
      demand(valueOf(signed.text)! >= floor, "is bound below its reservation");
    }
  return found;
}

function tabledTexts(state: TableState, party: string): Text[] {
  const all: Text[] = [];
  for (let one = state.offered[party]; one; one = one.before) all.push(one.last);
  return all;
}

/** A case, a session or moves with a and b exchanged. */
function exchanged<Value>(value: Value): Value {
  const other = (id: unknown): unknown => ({ a: "b", b: "a", A: "B", B: "A" })[String(id)] ?? id;
  return JSON.parse(JSON.stringify(value), (key, one: unknown) =>
    ["party", "by", "id", "name"].includes(key) ? other(one) : one,
  ) as Value;
}

/** Draws of which the first of each round says who begins: with two seats, the other one. */
function begunByTheOther(draw: (below: number) => number): (below: number) => number {
  let isFirst = true;
  return (below) => {
    const drawn = draw(below);
    const turned = isFirst ? below - 1 - drawn : drawn;
    isFirst = false;
    return turned;
  };
}

test("1,200 random sessions keep the laws, give the same bytes for the same seed, and mirror when two parties are exchanged", () => {
  const draw = seededRandom(11);
  const seen = { signed: 0, mirrored: 0, drafted: 0 };
  for (let i = 0; i < 1_200; i += 4) {
    const table = scoredTable(draw);
    const turned =
      table.rules.seats.length === 2 ? tableOf(parseCase(exchanged(table.subject)), table.start) : undefined;
    for (let seed = i; seed < i + 4; seed++) {
      const players = scoredPlayers(table, draw);
      const first = told(table, players, seededRandom(seed));
      expect(faults(first, players), `${seed}`).toEqual([]);
      expect(bytes(told(table, players, seededRandom(seed)))).toBe(bytes(first));
      seen.signed += first.end.signed ? 1 : 0;
      seen.drafted += first.steps.some(({ move }) => move.kind === "mediator-draft") ? 1 : 0;
      if (!turned || table.start.rounds > 1) continue;
      const others = new Map([...players].map(([party, name]) => [exchanged({ party }).party, name]));
      const mirror = told(turned, others, begunByTheOther(seededRandom(seed)));
      // Who convenes and adjourns is the first in neutral order, whoever plays.
      const moves = ({ steps }: Told) =>
        steps.map(({ move }) => move).filter(({ kind }) => kind !== "convene" && kind !== "adjourn");
      const both = first.steps[0]?.state.texts.length === 2;
      expect(exchanged(moves(mirror).map((move) => renumbered(move, both)))).toEqual(moves(first));
      seen.mirrored++;
    }
  }
  expect(seen.signed).toBeGreaterThan(300);
  expect(seen.mirrored).toBeGreaterThan(200);
  expect(seen.drafted).toBeGreaterThan(200);
});

function bytes({ steps }: Told): string {
  return JSON.stringify(steps.map(({ move }) => move));
}

/** Texts of the opening stand in the order of their parties. */
function renumbered(move: SessionMove, both: boolean): SessionMove {
  return both && "text" in move && move.text <= 2 ? { ...move, text: 3 - move.text } : move;
}
