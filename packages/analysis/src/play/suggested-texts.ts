import { fittingText, type Wishes } from "./fitting-text.ts";
import { heldLines } from "./held-lines.ts";
import type { TableRules } from "./table-rules.ts";
import { textClasses } from "./text-classes.ts";
import type { TabledText, TableState } from "./table-state.ts";
import { textOf, type Text } from "./texts.ts";
import { wishedText } from "./wished-text.ts";

/** How many whole texts are suggested to a seat, at most. */
const most = 3;

/**
 * Texts that a seat could table now: the named packages of the case, what it is reported to want, and the whole texts
 * that cross the fewest lines still held: one for each set of lines that contains no other, so that nobody alone is
 * asked, with the options that most seats want; three at most. Other texts are as good; these are offered because they
 * follow from the case. A mediator's texts may cross anybody's lines, a party's may not cross its own.
 * @returns Each once; none that breaks a rule.
 * @example suggestedTexts(tableRules(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }), emptyTable(), "staff").length > 0; // => true
 */
export function suggestedTexts(rules: TableRules, state: TableState, party: string): Text[] {
  const isMediator = !rules.seats.some((seat) => seat.party === party && seat.negotiates);
  const mayTable = (text: Text): boolean =>
    text.key !== "" && text.broken === undefined && (isMediator || heldLines(state, text, party).length === 0);
  const wished = fittingText(rules, state, { party, wishes: rules.wishes.get(party) ?? new Map() });
  const whole = textClasses(rules)
    .texts.filter(mayTable)
    .map((text) => ({ text, held: heldLines(state, text).map(({ id }) => id) }))
    .sort((a, b) => a.held.length - b.held.length);
  const asks: typeof whole = [];
  for (const one of whole) {
    if (asks.length === most) break;
    if (!asks.some(({ held }) => held.every((line) => one.held.includes(line)))) asks.push(one);
  }
  const named = rules.packages.map(({ options }) => textOf(rules, options));
  return [
    ...new Set([...named, textOf(rules, wished), ...asks.map(({ text }) => wishedText(rules, state, text))]),
  ].filter(mayTable);
}

/**
 * The text of another, changed as little as its answerer needs: where an option runs into a line that it still holds, an
 * option that it is reported to want stands instead, or the issue is left open; what the other left open it fills.
 * @example suggestedCounter(rules, state, { party: "staff", to: state.texts[0] });
 */
export function suggestedCounter(
  rules: TableRules,
  state: TableState,
  { party, to }: { readonly party: string; readonly to: TabledText },
): Text {
  const own = rules.wishes.get(party) ?? new Map<string, readonly string[]>();
  const wishes: Wishes = new Map(
    rules.issues.map(({ id }): [string, readonly string[]] => {
      const said = to.text.options[id];
      return [id, [...new Set([...(said === undefined ? [] : [said]), ...(own.get(id) ?? [])])]];
    }),
  );
  return textOf(rules, fittingText(rules, state, { party, wishes }));
}
