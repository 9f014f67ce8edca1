import { parseCase, sessionStartSchema, type Case, type SessionMove, type SessionStart } from "@parley/model";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";

/** A random small case with a session's limits; for tests. */
export interface SmallTable {
  readonly subject: Case;
  readonly start: SessionStart;
}

const quiet = Array.from({ length: 9 }, () => "");

/** A random case of two parties and now and then a third, with one or two issues. Same draws, same case. */
export function smallTable(draw: (below: number) => number): SmallTable {
  const pick = picking(draw);
  // Few issues where there is much time and much time where there are few: every state is walked.
  const [rounds, turns, ids] = (
    [
      [1, 1, ["x", "y"]],
      [1, 2, ["x"]],
      [2, 1, ["x"]],
    ] as const
  )[draw(50)] ?? [1, 1, ["x"]];
  const third =
    rounds === 1 && turns === 1 && ids.length === 1
      ? thirdParty(pick("guarantor", "mediator", "ratifier", ...quiet))
      : [];
  const issues = ids.map((id) => ({
    id,
    options: [
      { id: `${id}1`, ...(third[0]?.roles[0] === "guarantor" && draw(2) === 0 ? { needs: ["c"] } : {}) },
      `${id}2`,
    ],
  }));
  const positions = Array.from({ length: draw(4) }, (_, i) => {
    const { id } = issues[draw(issues.length)] as { id: string };
    const party = pick("a", "b", "b", "a", third[0]?.id ?? "a");
    const option = `${id}${1 + draw(2)}`;
    const stance = pick("refuses", "red-line", "demands", "accepts", "accepts-if");
    const other = issues[draw(issues.length)]?.id ?? "x";
    const condition = stance === "accepts-if" ? { if: { [other]: [`${other}${1 + draw(2)}`] } } : {};
    if (draw(6) === 0) return { id: `p${i}`, party, stance: "red-line", require: { [id]: [option] } };
    return { id: `p${i}`, party, stance, issue: id, options: [option], ...condition };
  });
  const steps = someSteps(draw, third.length > 0);
  const subject = parseCase({
    format: "parley-case",
    version: 1,
    title: "Small",
    parties: [{ id: "a", name: "A" }, { id: "b", name: "B" }, ...third],
    issues,
    positions,
    steps,
    rules: issues.length > 1 && draw(4) === 0 ? [{ id: "r", if: { x: ["x1"] }, then: { y: ["y2"] } }] : [],
    packages:
      draw(4) === 0 ? [{ id: "k", by: "a", options: Object.fromEntries(issues.map(({ id }) => [id, `${id}1`])) }] : [],
  });
  const start = sessionStartSchema.parse({
    rounds,
    turns,
    edges: pick("start", "completion"),
    ...(draw(4) === 0 ? { lastDay: draw(2) } : {}),
    ...(third[0]?.roles[0] === "mediator" && draw(2) === 0 ? { offers: "mediator" } : {}),
  });
  return { subject, start };
}

function picking(draw: (below: number) => number) {
  return <const Items extends readonly unknown[]>(...items: Items): Items[number] => items[draw(items.length)];
}

function someSteps(draw: (below: number) => number, guaranteed: boolean): object[] {
  const pick = picking(draw);
  return Array.from({ length: draw(3) }, (_, i) => ({
    id: `s${i}`,
    text: "acts",
    by: pick("a", "b", ["a", "b"]),
    ...(i > 0 && draw(2) === 0 ? { after: [{ step: "s0", edge: pick("start", "completion", "unspecified") }] } : {}),
    ...(draw(3) === 0 ? { issue: "x", option: pick("x1", "x2") } : {}),
    ...(draw(4) === 0 ? { guaranteedBy: ["c"].filter(() => guaranteed) } : {}),
    ...(draw(4) === 0 ? { verifiedBy: [pick("a", "b")] } : {}),
    ...(draw(3) === 0 ? { proposal: pick("a", "b") } : {}),
  }));
}

function thirdParty(role: string): { id: string; name: string; roles: string[] }[] {
  return role === "" ? [] : [{ id: "c", name: "C", roles: [role] }];
}

const wholeTexts = new WeakMap<TableRules, Record<string, string>[]>();

/** Every whole text of a case. */
function textsOf(rules: TableRules): Record<string, string>[] {
  const known = wholeTexts.get(rules);
  if (known) return known;
  const all = rules.issues.reduce<Record<string, string>[]>(
    (texts, issue) => texts.flatMap((one) => issue.options.map(({ id }) => ({ ...one, [issue.id]: id }))),
    [{}],
  );
  wholeTexts.set(rules, all);
  return all;
}

const moveLists = new WeakMap<TableRules, Map<string, readonly SessionMove[]>>();

/**
 * Every move of the protocol that some guard or end depends on, with every text; most are not legal. For tests: states
 * with the same texts and steps share one list.
 */
export function everyMove(rules: TableRules, state: TableState): readonly SessionMove[] {
  const { phase, sitting, texts, due } = state;
  const key = `${phase} ${sitting} ${texts.map(({ n }) => n).join(",")} ${due.map(({ id }) => id).join(",")}`;
  const lists = moveLists.get(rules) ?? new Map<string, readonly SessionMove[]>();
  moveLists.set(rules, lists);
  const moves = lists.get(key) ?? rules.seats.flatMap(({ party }) => movesOf(rules, state, party));
  lists.set(key, moves);
  return moves;
}

function movesOf(rules: TableRules, state: TableState, by: string): SessionMove[] {
  const { lastDay } = rules.start;
  const own = { by, claims: [] };
  if (state.phase === "carrying-out")
    return [
      { ...own, kind: "walk-out" },
      ...state.due.flatMap(({ id: step }): SessionMove[] =>
        (["step-begin", "step-complete", "step-verify", "step-default", "invoke-guarantee"] as const).map((kind) => ({
          ...own,
          kind,
          step,
        })),
      ),
    ];
  const always: SessionMove[] = [
    { ...own, kind: "walk-out" },
    { ...own, kind: "return" },
    { ...own, kind: "adjourn", sineDie: true },
    ...state.texts.flatMap(({ n: text }): SessionMove[] => [
      { ...own, kind: "guarantor-consents", text },
      { ...own, kind: "ratifier-approves", text },
      ...(rules.orders.length === 0 ? [undefined] : rules.orders).map((order): SessionMove => ({
        ...own,
        kind: "sign",
        text,
        ...(order === undefined ? {} : { order }),
      })),
    ]),
  ];
  if (!state.sitting) return [...always, { ...own, kind: "convene", tentative: false }];
  return [
    ...always,
    { ...own, kind: "adjourn", sineDie: false },
    ...(lastDay === undefined ? [] : [{ ...own, kind: "adjourn" as const, sineDie: false, until: lastDay + 1 }]),
    ...textsOf(rules).flatMap((options): SessionMove[] => [
      { ...own, kind: "table-package", options },
      { ...own, kind: "mediator-draft", options, splits: false },
    ]),
    ...rules.lines.flatMap(({ id: line }): SessionMove[] => [
      { ...own, kind: "concede", line },
      { ...own, kind: "drop-condition", line },
    ]),
    ...state.texts.map(({ n: text }): SessionMove => ({ ...own, kind: "accept", text })),
  ];
}
