import { listed, quoted, type BehaviourName, type Case, type Session, type SessionMove } from "@parley/model";
import { formulaText } from "../brief/position-sentence.ts";
import { issueLabel, optionLabel, partyName } from "../wording/words.ts";
import { toldReason, type Reason } from "./reason.ts";
import type { Said, TableState } from "./table-state.ts";

/** What a move says, in a sentence without its end, the party first. @example moveWords(subject, { kind: "return", by: "staff", claims: [] }); // => "Staff returns to the talks" */
export function moveWords(subject: Case, move: SessionMove): string {
  const name = partyName(subject.parties, move.by);
  return `${name} ${words(subject, move)}`;
}

function words(subject: Case, move: SessionMove): string {
  switch (move.kind) {
    case "convene": {
      const where = `${move.place === undefined ? "" : ` in ${move.place}`}${move.from === undefined ? "" : ` on day ${move.from}`}`;
      return move.tentative ? `plans a round${where}, tentatively` : `convenes a round${where}`;
    }
    case "table-package":
      return `tables: ${textWords(subject, move.options)}`;
    case "counter":
      return `answers text ${move.text} with: ${textWords(subject, move.options)}`;
    case "mediator-draft":
      return `drafts${move.splits ? ", each step that cannot be undone in two parts" : ""}: ${textWords(subject, move.options)}`;
    case "attach-condition":
      return `attaches a condition to any text: ${formulaText(subject, move.if)}`;
    case "drop-condition":
      return `drops ${lineWords(subject, move.line)}`;
    case "concede":
      return `gives up ${lineWords(subject, move.line)}`;
    case "ultimatum":
      return `sets an ultimatum, by day ${move.deadline}: ${quoted(move.consequence)}`;
    case "threaten":
      return `threatens: ${quoted(move.consequence)}`;
    case "adjourn":
      if (move.sineDie) return "adjourns the talks without a day";
      return `adjourns the round${move.until === undefined ? "" : ` to day ${move.until}`}`;
    case "side-promise":
      return `promises ${partyName(subject.parties, move.to)} aside: ${quoted(move.words)}`;
    case "sign":
      return `signs text ${move.text}${move.order === undefined ? "" : `, with the order of steps of ${partyName(subject.parties, move.order)}`}`;
    default:
      return plainWords(subject, move);
  }
}

const textVerbs = {
  accept: "accepts",
  "accept-ad-referendum": "accepts, ad referendum,",
  reject: "rejects",
  "guarantor-consents": "consents, as guarantor, to",
  "guarantor-declines": "declines to guarantee",
  "ratifier-approves": "approves, as ratifier,",
  "ratifier-blocks": "blocks, as ratifier,",
} as const;
const stepVerbs = {
  "step-begin": "begins",
  "step-complete": "completes",
  "step-verify": "verifies",
  "step-default": "defaults on",
  "invoke-guarantee": "invokes the guarantee of",
} as const;

function plainWords(subject: Case, move: SessionMove): string {
  if (move.kind === "walk-out") return "walks out";
  if (move.kind === "return") return "returns to the talks";
  if (move.kind in stepVerbs && "step" in move) return `${stepVerbs[move.kind]}: ${stepWords(subject, move.step)}`;
  if (move.kind in textVerbs && "text" in move)
    return `${textVerbs[move.kind as keyof typeof textVerbs]} text ${move.text}`;
  return move.kind;
}

/** A step in its own words; a part of a split one says which. @example stepWords(subject, "nowhere"); // => "nowhere" */
export function stepWords({ steps }: Case, id: string): string {
  const [of = id, part] = id.split("/");
  const step = steps.find((one) => one.id === id) ?? steps.find((one) => one.id === of);
  if (!step) return id;
  return part === undefined || step.id === id ? step.text : `${step.text} (part ${part} of 2)`;
}

/** What a text says on each issue that it settles. @example textWords(subject, {}); // => "" */
export function textWords({ issues }: Case, options: Readonly<Record<string, string>>): string {
  return issues
    .flatMap(({ id }) =>
      options[id] === undefined ? [] : `${issueLabel(issues, id)}: ${optionLabel(issues, id, options[id])}`,
    )
    .join("; ");
}

/** What a line says, with its id. @example lineWords(subject, "attached-1"); // => "its condition attached-1" */
export function lineWords({ positions, issues }: Case, id: string): string {
  const position = positions.find((one) => one.id === id);
  if (!position) {
    if (id.startsWith("attached-")) return `its condition ${id}`;
    const [, issue, option] = /^[^:]+:([^=]+)=(.+)$/.exec(id) ?? [];
    return issue === undefined || option === undefined
      ? id
      : `its silence on ${issueLabel(issues, issue)}: ${optionLabel(issues, issue, option)}`;
  }
  const { issue = "", options = [], stance, text } = position;
  const held = `its ${lineNouns[stance] ?? stance.replaceAll("-", " ")}`;
  if (text !== undefined) return `${held} ${quoted(text)} (${id})`;
  const said = listed(
    options.map((option) => optionLabel(issues, issue, option)),
    "or",
  );
  return issue === "" ? `${held} (${id})` : `${held} on ${issueLabel(issues, issue)}: ${said} (${id})`;
}

/** What a party gives up, by its stance. */
const lineNouns: Readonly<Record<string, string>> = {
  demands: "demand",
  refuses: "refusal",
  "red-line": "red line",
  "accepts-if": "condition",
};

/** A reason of the table in the words of the case. @example reasonWords(subject, [{ party: "staff" }, " has walked out"]); // => "Staff has walked out" */
export function reasonWords(subject: Case, reason: Reason): string {
  const { parties, issues } = subject;
  return toldReason(reason, {
    party: (id) => partyName(parties, id),
    line: (id) => lineWords(subject, id),
    step: (id) => quoted(stepWords(subject, id)),
    issue: (id) => issueLabel(issues, id),
  });
}

/** A threat or a promise of the table, the parties by name. @example saidWords(subject, { by: "staff", words: "we strike" }); // => "Staff: we strike" */
export function saidWords({ parties }: Case, { by, to, words }: Said): string {
  return `${partyName(parties, by)}${to === undefined ? "" : ` to ${partyName(parties, to)}`}: ${words}`;
}

/** How a session ended, in words; `still going on` when it has not. @example endWords(subject, { end: undefined }); // => "still going on" */
export function endWords(subject: Case, { end }: Pick<TableState, "end">): string {
  if (!end) return "still going on";
  const kind = {
    "carried-out": "carried out",
    collapse: `collapse at step ${end.at ?? ""}`,
    breakdown: "breakdown",
    inconclusive: "inconclusive",
  };
  return `${kind[end.kind]}: ${reasonWords(subject, end.reason)}`;
}

/** Who supposes a move that a behaviour made, as {@link sourceWords} tells it. @example behaviourSource("firm"); // => "behaviour firm" */
export function behaviourSource(name: BehaviourName | undefined): string {
  return name === undefined ? "nobody named" : `behaviour ${name}`;
}

/** Whether a move is reported or supposed, and by whom. @example sourceWords({ kind: "return", by: "staff", claims: ["c1"] }); // => "reported in c1" */
export function sourceWords({ claims, hypothetical }: SessionMove): string {
  if (claims.length > 0) return `reported in ${claims.join(", ")}`;
  return `hypothetical, ${hypothetical === undefined ? "by nobody named" : `by ${hypothetical}`}`;
}

/** The title of a session, and who plays. @example sessionWords(subject, { id: "s", title: "A try", start: { rounds: 4, turns: 4, edges: "start", reading: {} }, seats: [], moves: [] }); // => "A try: 0 moves" */
export function sessionWords(subject: Case, { title, seats, moves }: Session): string {
  const played = seats
    .filter(({ player }) => player !== "person")
    .map(({ party, player }) => `${partyName(subject.parties, party)} ${player}`);
  return `${title}: ${moves.length} ${moves.length === 1 ? "move" : "moves"}${played.length === 0 ? "" : `; ${played.join(", ")}`}`;
}
