import { heldLines } from "./held-lines.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";
import type { Text } from "./texts.ts";

interface LineBits {
  readonly index: ReadonlyMap<string, number>;
  readonly words: number;
  readonly parties: ReadonlyMap<string, Int32Array>;
  readonly texts: WeakMap<Text, Int32Array>;
  readonly given: WeakMap<readonly string[], Int32Array>;
}

const known = new WeakMap<TableRules, LineBits>();

/**
 * How many lines that are still held a text crosses, as `heldLines` lists them; counted by bits, since behaviours ask it
 * of every text at every turn.
 * @param party - Only those of this party; left out, those of all.
 * @example heldCount(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable(), { text: { options: {}, key: "", crossed: [], broken: undefined, open: [], consents: [] } }); // => 0
 */
export function heldCount(
  rules: TableRules,
  state: TableState,
  { text, party }: { readonly text: Text; readonly party?: string },
): number {
  if (state.attached.length > 0) return heldLines(state, text, party).length;
  const bits = lineBits(rules);
  const crossed = kept(bits.texts, text, () =>
    asBits(
      bits,
      text.crossed.map(({ id }) => id),
    ),
  );
  const given = kept(bits.given, state.given, () => asBits(bits, state.given));
  const own = party === undefined ? undefined : bits.parties.get(party);
  if (party !== undefined && own === undefined) return 0;
  let count = 0;
  for (let i = 0; i < bits.words; i++) {
    const held = (crossed[i] ?? 0) & ~(given[i] ?? 0);
    count += ones(own === undefined ? held : held & (own[i] ?? 0));
  }
  return count;
}

function lineBits(rules: TableRules): LineBits {
  const made = known.get(rules);
  if (made) return made;
  const index = new Map(rules.lines.map(({ id }, i) => [id, i]));
  const words = (rules.lines.length >> 5) + 1;
  const empty = {
    index,
    words,
    parties: new Map<string, Int32Array>(),
    texts: new WeakMap<Text, Int32Array>(),
    given: new WeakMap<readonly string[], Int32Array>(),
  };
  const parties = new Map(
    rules.seats.map(({ party }) => [
      party,
      asBits(
        empty,
        rules.lines.filter((line) => line.party === party).map(({ id }) => id),
      ),
    ]),
  );
  const bits = { ...empty, parties };
  known.set(rules, bits);
  return bits;
}

function asBits({ index, words }: Pick<LineBits, "index" | "words">, ids: readonly string[]): Int32Array {
  const bits = new Int32Array(words);
  for (const id of ids) {
    const at = index.get(id);
    if (at !== undefined) bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
  }
  return bits;
}

function kept<Key extends object, Value>(all: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const found = all.get(key);
  if (found !== undefined) return found;
  const made = make();
  all.set(key, made);
  return made;
}

/** How many bits are set. @see Warren, Hacker's Delight (2012), 5-1. */
function ones(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
