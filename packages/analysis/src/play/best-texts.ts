import type { Turn } from "./behaviours.ts";
import { heldCount } from "./line-bits.ts";
import type { TableRules } from "./table-rules.ts";
import { textClasses } from "./text-classes.ts";
import type { TableState } from "./table-state.ts";
import type { Text } from "./texts.ts";

/**
 * What a text is chosen for: `own` crosses nothing that the seat still holds, and then the fewest lines of others;
 * `narrow` crosses the fewest lines of all; `package` asks least of the seat of which it asks most, and then of all.
 */
export type Aim = "own" | "narrow" | "package";

const known = new WeakMap<TableRules, WeakMap<readonly string[], Map<string, readonly Text[]>>>();

/**
 * The whole texts that are best for an aim, as the table stands; all that are equal.
 * @returns In the order of `textClasses`; empty when the seat can table none.
 * @example bestTexts({ rules, state, party: "staff", draw: () => 0 }, "own");
 */
export function bestTexts({ rules, state, party }: Turn, aim: Aim): readonly Text[] {
  if (state.attached.length > 0) return search(rules, state, { party, aim });
  const byGiven = known.get(rules) ?? new WeakMap<readonly string[], Map<string, readonly Text[]>>();
  known.set(rules, byGiven);
  const found = byGiven.get(state.given) ?? new Map<string, readonly Text[]>();
  byGiven.set(state.given, found);
  const key = aim === "own" ? party : ` ${aim}`;
  const best = found.get(key) ?? search(rules, state, { party, aim });
  found.set(key, best);
  return best;
}

/** One of the best texts, drawn. @example chosenText({ rules, state, party: "staff", draw: () => 0 }, "narrow"); */
export function chosenText(turn: Turn, aim: Aim): Text | undefined {
  const best = bestTexts(turn, aim);
  return best.length === 0 ? undefined : best[turn.draw(best.length)];
}

function search(
  rules: TableRules,
  state: TableState,
  { party, aim }: { readonly party: string; readonly aim: Aim },
): readonly Text[] {
  let [least, best]: [number, Text[]] = [Number.POSITIVE_INFINITY, []];
  for (const text of textClasses(rules).texts) {
    if (aim === "own" && heldCount(rules, state, { text, party }) > 0) continue;
    const most =
      aim === "package"
        ? Math.max(0, ...rules.seats.map((seat) => heldCount(rules, state, { text, party: seat.party })))
        : 0;
    const value = most * (rules.lines.length + 1) + heldCount(rules, state, { text });
    if (value < least) [least, best] = [value, [text]];
    else if (value === least) best.push(text);
  }
  return best;
}
