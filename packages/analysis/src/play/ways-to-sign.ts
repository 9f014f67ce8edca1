import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";
import type { Text } from "./texts.ts";

/** One text that can be signed in time, with what it takes. */
export interface Way {
  readonly text: Text;
  readonly moves: number;
  /** Whether it is on the table when the session opens. */
  readonly tabledBy?: string;
  /** Lines of each party that it crosses. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

/**
 * The texts that can be signed in so many rounds: those on the table, and those of a list that somebody may table.
 * @example waysToSign(rules, emptyTable(), { rounds: 4, texts: [] }); // []
 */
export function waysToSign(
  rules: TableRules,
  state: TableState,
  { rounds, texts }: { readonly rounds: number; readonly texts: readonly Text[] },
): Way[] {
  const tabled = state.texts
    .filter(({ text }) => text.open.length === 0)
    .map(({ text, by }) => ({ text, tabledBy: by }));
  const candidates: { text: Text; tabledBy?: string }[] = [
    ...tabled,
    ...(draftMoves(rules) === undefined ? [] : texts.map((text) => ({ text }))),
  ];
  return candidates.flatMap(({ text, tabledBy }) => {
    const way = wayOf(rules, text, tabledBy);
    return way.rounds <= rounds ? [{ ...way, text, ...(tabledBy === undefined ? {} : { tabledBy }) }] : [];
  });
}

function wayOf(rules: TableRules, text: Text, tabledBy?: string) {
  const { turns } = rules.start;
  const seats = rules.negotiating;
  const lines = new Map<string, string[]>();
  for (const { id, party } of text.crossed) lines.set(party, [...(lines.get(party) ?? []), id]);
  const own = (party: string): number => lines.get(party)?.length ?? 0;
  const said = seats.map((party) => (party === tabledBy ? 0 : own(party) + 1));
  // A mediator's own draft still waits for every acceptance.
  const consenting = text.consents.map(({ party }) => own(party));
  const drafts = tabledBy === undefined ? (draftMoves(rules) ?? 0) : 0;
  const rounds = Math.max(1, ...[...said, ...consenting].map((count) => Math.ceil(count / turns)));
  const count = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);
  return {
    rounds,
    lines,
    moves: 1 + 2 * (rounds - 1) + count(said) + count(consenting) + consenting.length + drafts + 1,
  };
}

/**
 * How many moves tabling takes beside what each negotiating seat says: none, one where only a mediator that does not
 * negotiate tables; `undefined` where nobody can.
 */
function draftMoves({ start, seats }: TableRules): number | undefined {
  if (start.offers !== "mediator") return 0;
  const mediators = seats.filter(({ mediates }) => mediates);
  if (mediators.length === 0) return undefined;
  return mediators.some(({ negotiates }) => negotiates) ? 0 : 1;
}
