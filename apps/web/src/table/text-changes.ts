import type { TabledText, TableState } from "@parley/analysis";
import { capitalised, quoted, type Case, type SessionMove } from "@parley/model";

type TextMove = Extract<SessionMove, { options: Readonly<Record<string, string>> }>;

/** The words of a move that tables a text: short ones for its button, and what the text says. */
export interface TextMoveWords {
  readonly short: string;
  readonly says: string;
  /** How many issues are told in `says`. */
  readonly issues: number;
}

/**
 * What a move that tables a text says, told by what it changes: of the text that it answers, else of the one that the
 * seat has on the table, which it would withdraw; in full where there is neither.
 * @example textMoveWords(subject, { texts: [] }, { kind: "table-package", by: "staff", options: { pay: "six" }, claims: [] });
 */
export function textMoveWords(subject: Case, { texts }: Pick<TableState, "texts">, move: TextMove): TextMoveWords {
  const name = subject.parties.find(({ id }) => id === move.by)?.name ?? move.by;
  const own = texts.find(({ by }) => by === move.by);
  const base = move.kind === "counter" ? texts.find(({ n }) => n === move.text) : own;
  const verb =
    move.kind === "counter"
      ? `answers text ${move.text} with another`
      : `${move.kind === "mediator-draft" ? "drafts" : "tables"} ${base ? `a text in place of text ${base.n}` : "a text"}`;
  const splits = move.kind === "mediator-draft" && move.splits ? ", each step that cannot be undone in two parts" : "";
  const changes = base ? changesFrom(subject, base, move.options) : settled(subject, move.options);
  const rest = base ? ` ${changes.length === 0 ? "The same" : "The rest"} as in text ${base.n}.` : "";
  const says = `${changes.length === 0 ? "" : `${capitalised(changes.join("; "))}.`}${rest}`.trim();
  return { short: `${name} ${verb}${splits}`, says, issues: changes.length };
}

function settled({ issues }: Case, options: Readonly<Record<string, string>>): string[] {
  return issues.flatMap((issue) =>
    options[issue.id] === undefined ? [] : [`${issue.label}: ${optionWords(issue, options[issue.id])}`],
  );
}

function changesFrom({ issues }: Case, { text }: TabledText, options: Readonly<Record<string, string>>): string[] {
  return issues.flatMap((issue) => {
    const [before, after] = [text.options[issue.id], options[issue.id]];
    if (before === after) return [];
    if (after === undefined) return [`${issue.label}: left open`];
    return [
      `${issue.label}: ${optionWords(issue, after)}${before === undefined ? "" : ` instead of ${optionWords(issue, before)}`}`,
    ];
  });
}

function optionWords({ options }: Case["issues"][number], option: string | undefined): string {
  return quoted(options.find(({ id }) => id === option)?.label ?? option ?? "");
}
