import { heldLines } from "./held-lines.ts";
import type { TableRules } from "./table-rules.ts";
import type { TableState } from "./table-state.ts";
import { textOf, type Text } from "./texts.ts";

/**
 * A text like another, which asks nobody for more, with the options that most seats are reported to want: where nothing
 * tells options apart, a text that nobody wants is no better to talk about. Issue by issue, in the order of the case;
 * among options that equally many want, the one of the text itself stays, else the first of the case.
 * @example wishedText(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable(), { options: {}, key: "", crossed: [], broken: undefined, open: [], consents: [] }).options; // => {}
 */
export function wishedText(rules: TableRules, state: TableState, text: Text): Text {
  const wanted = wantedOptions(rules);
  const asked = heldLines(state, text).length;
  let best = text;
  for (const { id, options } of rules.issues) {
    if (text.options[id] === undefined) continue;
    const wants = (option: string): number => wanted.get(`${id}=${option}`) ?? 0;
    for (const option of options) {
      if (wants(option.id) <= wants(best.options[id] ?? "")) continue;
      const tried = textOf(rules, { ...best.options, [id]: option.id });
      if (tried.broken === undefined && isNoMore(state, tried, { text: best, asked })) best = tried;
    }
  }
  return best;
}

/** Whether a text crosses only lines that another crosses too, and needs nobody else's word. */
function isNoMore(
  state: TableState,
  tried: Text,
  { text, asked }: { readonly text: Text; readonly asked: number },
): boolean {
  const held = heldLines(state, tried);
  if (held.length > asked) return false;
  const before = new Set(heldLines(state, text).map(({ id }) => id));
  const words = new Set(text.consents.map(({ party }) => party));
  return held.every(({ id }) => before.has(id)) && tried.consents.every(({ party }) => words.has(party));
}

const known = new WeakMap<TableRules, ReadonlyMap<string, number>>();

/** How many seats are reported to want an option. */
function wantedOptions(rules: TableRules): ReadonlyMap<string, number> {
  const found = known.get(rules);
  if (found) return found;
  const counts = new Map<string, number>();
  for (const wishes of rules.wishes.values())
    for (const [issue, options] of wishes)
      for (const option of options) counts.set(`${issue}=${option}`, (counts.get(`${issue}=${option}`) ?? 0) + 1);
  known.set(rules, counts);
  return counts;
}
