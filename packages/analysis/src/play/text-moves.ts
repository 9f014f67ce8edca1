import { formulaIssues, type SessionMove } from "@parley/model";
import { formulaTruth } from "../compare/formula-truth.ts";
import { dueSteps, orderFor } from "./due-steps.ts";
import { heldLines, tabledText, type HeldLine } from "./held-lines.ts";
import { offeredNow } from "./offered.ts";
import { reason, reasonsInRow, type Reason } from "./reason.ts";
import { seatOf, type TableRules } from "./table-rules.ts";
import type { Answer, TabledText, TableState, Outcome } from "./table-state.ts";
import { ended } from "./talks-moves.ts";
import { missingFor } from "./text-needs.ts";
import { textOf } from "./texts.ts";

type MoveOf<Kind extends SessionMove["kind"]> = Extract<SessionMove, { kind: Kind }>;

/**
 * Moves about texts: tabling, answering, conditions and red lines, consent, signature. The general guards are those of
 * `applyMove`.
 * @example textMove(rules, state, { kind: "accept", by: "staff", text: 1, claims: [] });
 */
export function textMove(rules: TableRules, state: TableState, move: SessionMove): Outcome {
  switch (move.kind) {
    case "table-package":
    case "counter":
    case "mediator-draft":
      return table(rules, state, move);
    case "accept":
    case "accept-ad-referendum":
    case "reject":
      return answer(rules, state, move);
    case "guarantor-consents":
    case "guarantor-declines":
    case "ratifier-approves":
    case "ratifier-blocks":
      return consent(rules, state, move);
    case "attach-condition":
      return attach(rules, state, move);
    case "drop-condition":
    case "concede":
      return giveUp(rules, state, move);
    case "sign":
      return sign(rules, state, move);
    default:
      return { refused: reason`${move.kind} is no move about a text` };
  }
}

function table(
  rules: TableRules,
  state: TableState,
  move: MoveOf<"table-package"> | MoveOf<"counter"> | MoveOf<"mediator-draft">,
): Outcome {
  const { by } = move;
  const seat = seatOf(rules, by);
  const unknown = unknownOption(rules, move.options);
  const text = textOf(rules, move.options);
  if (move.kind === "mediator-draft" && !seat?.mediates) return { refused: reason`${{ party: by }} does not mediate` };
  if (move.kind !== "mediator-draft" && !seat?.negotiates)
    return { refused: reason`${{ party: by }} does not negotiate: a mediator makes a draft` };
  if (move.kind !== "mediator-draft" && rules.start.offers === "mediator")
    return { refused: reason`in this session a mediator alone tables a text: answer its draft` };
  if (move.kind === "counter") {
    const answered = tabledText(state, move.text);
    if (!answered) return gone(move.text);
    if (answered.by === by) return { refused: reason`text ${move.text} is its own: table another instead` };
  }
  if (unknown !== undefined) return { refused: unknown };
  if (text.key === "") return { refused: reason`a text settles one issue at least` };
  if (text.broken !== undefined) return { refused: reason`the text breaks the rule ${text.broken}` };
  const own = heldLines(state, text, by);
  if (own.length > 0) return { refused: crossing(by, own) };
  const splits = move.kind === "mediator-draft" && move.splits;
  const before = state.texts.find((one) => one.by === by);
  // Said again, a text that somebody rejected asks for an answer again.
  if (before?.text === text && before.splits === splits && !Object.values(before.answers).includes("rejected"))
    return { refused: reason`${{ party: by }} has this text on the table already` };
  const n = state.tabled + 1;
  const answers: TabledText["answers"] = seat?.negotiates ? { [by]: "accepted" } : {};
  const others = state.texts
    .filter((one) => one.by !== by)
    .map((one) => (move.kind === "counter" && one.n === move.text ? answeredBy(one, by, "rejected") : one));
  const offered =
    text.open.length > 0 ? state.offered : { ...state.offered, [by]: offeredNow(state.offered[by], text) };
  return { state: { ...state, tabled: n, offered, texts: [...others, { n, by, text, splits, answers }] } };
}

function unknownOption({ issues }: TableRules, options: Readonly<Record<string, string>>): Reason | undefined {
  for (const [issue, option] of Object.entries(options)) {
    const known = issues.find(({ id }) => id === issue);
    if (!known) return reason`no issue of the case has the id ${issue}`;
    if (!known.options.some(({ id }) => id === option)) return reason`${{ issue }} has no option ${option}`;
  }
  return undefined;
}

function gone(n: number): Outcome {
  return { refused: reason`text ${n} is not on the table: it was withdrawn, or never tabled` };
}

/** What a party has to do first. */
function crossing(by: string, lines: readonly HeldLine[]): Reason {
  const moves = lines.map(
    ({ id, kind }) => reason`${kind === "condition" ? "drop-condition" : "concede"} ${{ line: id }}`,
  );
  return reason`the text crosses what ${{ party: by }} holds to; first ${reasonsInRow(moves, ", ")}`;
}

function answeredBy(one: TabledText, by: string, answer: Answer): TabledText {
  return { ...one, answers: { ...one.answers, [by]: answer } };
}

function replaced(state: TableState, one: TabledText): TableState {
  return { ...state, texts: state.texts.map((other) => (other.n === one.n ? one : other)) };
}

function answer(
  rules: TableRules,
  state: TableState,
  move: MoveOf<"accept"> | MoveOf<"accept-ad-referendum"> | MoveOf<"reject">,
): Outcome {
  const { by } = move;
  const one = tabledText(state, move.text);
  if (!seatOf(rules, by)?.negotiates)
    return { refused: reason`${{ party: by }} does not negotiate: no acceptance of its own is needed` };
  if (!one) return gone(move.text);
  const word = { accept: "accepted", "accept-ad-referendum": "ad-referendum", reject: "rejected" } as const;
  const given = word[move.kind];
  if (one.answers[by] === given) return { refused: reason`${{ party: by }} has answered so already` };
  if (one.by === by) return { refused: reason`text ${move.text} is its own: to leave it, table another` };
  if (move.kind === "accept") {
    const own = heldLines(state, one.text, by);
    if (own.length > 0) return { refused: crossing(by, own) };
  }
  if (move.kind === "accept-ad-referendum" && one.answers[by] === "accepted")
    return { refused: reason`${{ party: by }} has accepted it without reserve` };
  const said = answeredBy(one, by, given);
  const now =
    given === "ad-referendum" ? { ...said, reserved: [...new Set([...(one.reserved ?? []), by])].sort() } : said;
  const isAgreed = rules.negotiating.every((party) => ["accepted", "ad-referendum"].includes(now.answers[party] ?? ""));
  const next = { ...replaced(state, now), ...(isAgreed ? { provisional: now } : {}) };
  return { state: given === "accepted" ? met(rules, next, move.text) : next };
}

/** An ultimatum is met when all who negotiate, apart from whoever set it, have accepted a text with what it asks for. */
function met(rules: TableRules, state: TableState, n: number): TableState {
  const one = tabledText(state, n);
  const isMet = ({ by, holds, state: now }: TableState["ultimatums"][number]): boolean =>
    now === "open" &&
    holds !== undefined &&
    formulaTruth(holds, (issue) => one?.text.options[issue]) === true &&
    rules.negotiating.every((party) => party === by || one?.answers[party] === "accepted");
  if (!state.ultimatums.some(isMet)) return state;
  return { ...state, ultimatums: state.ultimatums.map((two) => (isMet(two) ? { ...two, state: "met" } : two)) };
}

const consentAnswers = {
  "guarantor-consents": "consented",
  "guarantor-declines": "declined",
  "ratifier-approves": "approved",
  "ratifier-blocks": "blocked",
} as const;

function consent(
  rules: TableRules,
  state: TableState,
  move: MoveOf<"guarantor-consents" | "guarantor-declines" | "ratifier-approves" | "ratifier-blocks">,
): Outcome {
  const { by } = move;
  const one = tabledText(state, move.text);
  if (!one) return gone(move.text);
  const kind = move.kind.startsWith("guarantor") ? "guarantor" : "ratifier";
  if (!one.text.consents.some((needed) => needed.party === by && needed.kind === kind))
    return { refused: reason`text ${move.text} needs no word of ${{ party: by }} as a ${kind}` };
  if (one.answers[by] !== undefined)
    return { refused: reason`${{ party: by }} has given its word on text ${move.text}` };
  const open = rules.negotiating.filter((party) => !["accepted", "ad-referendum"].includes(one.answers[party] ?? ""));
  if (open.length > 0) return { refused: reason`not yet accepted, even ad referendum, by ${{ party: open }}` };
  if (move.kind === "guarantor-consents" || move.kind === "ratifier-approves") {
    const own = heldLines(state, one.text, by);
    if (own.length > 0) return { refused: crossing(by, own) };
  }
  return { state: replaced(state, answeredBy(one, by, consentAnswers[move.kind])) };
}

function attach(rules: TableRules, state: TableState, { by, if: holds }: MoveOf<"attach-condition">): Outcome {
  const unknown = formulaIssues(holds).find((issue) => !rules.issues.some(({ id }) => id === issue));
  if (unknown !== undefined) return { refused: reason`no issue of the case has the id ${unknown}` };
  const written = JSON.stringify(holds);
  if (state.attached.some((one) => one.by === by && JSON.stringify(one.holds) === written))
    return { refused: reason`${{ party: by }} has attached this condition already` };
  let n = 1;
  while (state.attached.some(({ id }) => id === `attached-${n}`)) n++;
  const attached = [...state.attached, { id: `attached-${n}`, by, holds }];
  const texts = state.texts.map((one) =>
    one.answers[by] === "accepted" && one.by !== by && heldLines({ ...state, attached }, one.text, by).length > 0
      ? answeredBy(one, by, "rejected")
      : one,
  );
  // A text of its own that the new condition speaks against is withdrawn.
  const kept = texts.filter(
    (one) => one.by !== by || formulaTruth(holds, (issue) => one.text.options[issue]) !== false,
  );
  return { state: { ...state, attached, texts: kept } };
}

function giveUp(rules: TableRules, state: TableState, move: MoveOf<"drop-condition"> | MoveOf<"concede">): Outcome {
  const { by, line: id } = move;
  const isCondition = move.kind === "drop-condition";
  if (isCondition && state.attached.some((one) => one.id === id && one.by === by))
    return { state: { ...state, attached: state.attached.filter((one) => one.id !== id) } };
  const line = rules.lines.find((one) => one.id === id && one.party === by);
  if (!line)
    return {
      refused: reason`${{ party: by }} holds no ${isCondition ? "condition" : "red line or refusal"} ${{ line: id }}`,
    };
  if ((line.kind === "condition") !== isCondition)
    return {
      refused: reason`${{ line: id }} is a ${line.kind.replace("-", " ")}: use ${isCondition ? "concede" : "drop-condition"}`,
    };
  if (state.given.includes(id)) return { refused: reason`${{ party: by }} has given ${{ line: id }} up already` };
  const given = [...state.given, id].sort();
  const known = rules.knownGiven.get(given.join(" ")) ?? given;
  rules.knownGiven.set(known.join(" "), known);
  return { state: { ...state, given: known } };
}

function sign(rules: TableRules, state: TableState, { by, text: n, order: asked }: MoveOf<"sign">): Outcome {
  const one = tabledText(state, n);
  if (!seatOf(rules, by)?.negotiates) return { refused: reason`${{ party: by }} does not negotiate: it does not sign` };
  if (!one) return gone(n);
  const missing = missingFor(rules, state, one);
  if (missing.length > 0) return { refused: reason`text ${n} cannot be signed: ${reasonsInRow(missing, "; ")}` };
  const order = orderFor(rules, one, asked);
  if ("refused" in order) return order;
  const due = dueSteps(rules, one, order.order);
  if ("refused" in due) return due;
  const signed = { ...one, ...(order.order === undefined ? {} : { order: order.order }) };
  const ultimatums = state.ultimatums.map((two) => (two.state === "open" ? { ...two, state: "met" as const } : two));
  const { planned: _planned, ...rest } = state;
  const next: TableState = {
    ...rest,
    ultimatums,
    phase: "carrying-out",
    sitting: false,
    participants: [],
    turns: {},
    texts: [],
    signed,
    due: due.due,
  };
  if (due.due.length > 0) return { state: next };
  return {
    state: ended(next, {
      kind: "carried-out",
      reason: reason`the text was signed, and the case names no step to carry out`,
    }),
  };
}
