import type { SessionMove } from "@parley/model";
import type { Turn } from "./behaviours.ts";
import { chosenText } from "./best-texts.ts";
import { isLastRound } from "./score-tactics.ts";
import { textOf, type Text } from "./texts.ts";

/** How often a change is drawn before the mediator keeps its draft. */
const tries = 40;

/**
 * The mediator of a single text: first the draft of `mediator-narrows`; then, again and again, the last text that all
 * accepted, if only ad referendum, with one issue changed; both drawn among what breaks no rule. With its last turn it
 * drafts that text itself, so that it can be accepted for good. Until all have accepted one, it changes its first draft.
 * @see Klein, Faratin, Sayama and Bar-Yam (2003), Negotiating complex contracts; Fisher (1978) on the one-text procedure.
 * @example singleText({ rules, state, party: "ministry", draw: () => 0 });
 */
export function singleText(turn: Turn): SessionMove | undefined {
  const { rules, state, party: by } = turn;
  const own = state.texts.find((one) => one.by === by);
  const agreed = state.provisional?.text;
  const isLast = isLastRound(turn) && (state.turns[by] ?? 0) >= rules.start.turns - 1;
  const base = agreed ?? state.offered[by]?.first;
  const text = !base ? firstDraft(turn) : isLast && agreed ? agreed : changed(turn, base, own?.text);
  if (!text || own?.text === text) return undefined;
  return { kind: "mediator-draft", by, options: text.options, splits: false, claims: [] };
}

/** Issues that nobody speaks of are settled too, by draw: scores may weigh them. */
function firstDraft(turn: Turn): Text | undefined {
  const { rules, draw } = turn;
  const text = chosenText(turn, "narrow");
  if (!text) return undefined;
  for (let i = 0; i < tries; i++) {
    const filled = rules.issues.map(({ id, options }): [string, string] => [
      id,
      text.options[id] ?? options[draw(options.length)]!.id,
    ]);
    const whole = textOf(rules, Object.fromEntries(filled));
    if (whole.broken === undefined) return whole;
  }
  return text;
}

function changed({ rules, draw }: Turn, base: Text, present: Text | undefined): Text | undefined {
  const issues = rules.issues.filter(({ id, options }) => base.options[id] !== undefined && options.length > 1);
  if (issues.length === 0) return undefined;
  for (let i = 0; i < tries; i++) {
    const { id, options } = issues[draw(issues.length)]!;
    const others = options.filter((option) => option.id !== base.options[id]);
    const text = textOf(rules, { ...base.options, [id]: others[draw(others.length)]!.id });
    if (text.broken === undefined && text !== present) return text;
  }
  return undefined;
}
