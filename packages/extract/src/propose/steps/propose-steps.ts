import { freeId, type Issue, type Party, type Person, type Position, type ReadClaim, type Step } from "@parley/model";
import type { Tokenizer } from "../../tokenizer/tokenizer.ts";
import { winkTokenizer } from "../../tokenizer/wink-tokenizer.ts";
import { isGivingAct } from "./given-acts.ts";
import { opponents } from "./opponents.ts";
import { performersOf, type Cast } from "./performers.ts";
import { issuesOfKind } from "./step-kind.ts";
import { asToCome, stepWords } from "./step-words.ts";
import { toldSteps, type ToldStep } from "./told-steps.ts";

/** What {@link proposeSteps} proposes from. */
export interface StepSources {
  readonly claims: readonly ReadClaim[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  /** The issues and positions that the same claims propose, by which a step finds what it carries out. */
  readonly issues: readonly Issue[];
  readonly positions: readonly Position[];
  /** The text of a report, where it is at hand: words that put steps in order may stand between two claims. */
  readonly textOf?: (report: string | undefined) => string | undefined;
}

/**
 * Proposes steps from claims: the orders that parties put forward ("sign once the army has left, followed by a summit"),
 * each as a graph whose `proposal` is the party, and concessions that are acts but stand in no order. A condition, and
 * words of time that do not say whether the beginning or the completion is meant, give an `unspecified` edge; what is
 * done at once has no such doubt. Irreversible is what the kind of the act makes hard to take back; no level is given.
 * @returns In the order of the text, a step before those that wait for it; empty when nobody puts anything in order and
 *   nobody gives anything. O(claims).
 * @example proposeSteps({ claims: [], parties: [], people: [], issues: [], positions: [] }); // => []
 */
export function proposeSteps(sources: StepSources, tokenizer: Tokenizer = winkTokenizer()): Step[] {
  const { claims, parties, textOf = () => undefined } = sources;
  const told = toldSteps({ claims, parties, textOf }, tokenizer);
  const ordered = awaitedFirst(inAnOrder(told));
  const placed = new Set(ordered.flatMap((step) => step.claims));
  const alone = told.filter(
    (step) => !ordered.includes(step) && isGivingAct(step) && !step.claims.some((id) => placed.has(id)),
  );
  const taken = new Set<string>();
  const ids = new Map<ToldStep, string>();
  for (const step of [...ordered, ...alone]) {
    const place = ordered.includes(step) ? step.proposal : `${step.proposal}-unplaced`;
    const id = numbered(place, taken);
    taken.add(id);
    ids.set(step, id);
  }
  const awaited = new Set(ordered.flatMap(({ after }) => after.map(({ step }) => step)));
  const cast = { ...sources, awaited, opponents: opponents(claims, parties) };
  return [...ordered, ...alone].map((step) => stepOf(step, ids, cast));
}

function numbered(place: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i++) if (!taken.has(`${place}-step-${i}`)) return freeId(`${place}-step-${i}`, taken);
}

/**
 * Steps that wait for another or are waited for. Words of time need an act on one side that is known as one, or an issue
 * on both; a condition needs known acts on both: else it is a price, not a step.
 */
function inAnOrder(told: readonly ToldStep[]): ToldStep[] {
  for (const step of told) {
    const kept = step.after.filter(({ step: other, link }) => {
      if (!isDoable(step) || !isDoable(other)) return false;
      if (link.condition) return step.nature !== undefined && other.nature !== undefined;
      return step.nature !== undefined || other.nature !== undefined || (isPlaced(step) && isPlaced(other));
    });
    step.after.splice(0, step.after.length, ...kept);
  }
  const linked = new Set(
    told.flatMap((step) => (step.after.length > 0 ? [step, ...step.after.map((a) => a.step)] : [])),
  );
  return told.filter((step) => linked.has(step));
}

function isPlaced({ claim }: ToldStep): boolean {
  return claim.options !== undefined && claim.issue !== undefined && !claim.issue.startsWith("process.");
}

const stretch = /^(?:\S+ ){0,3}(?:hours?|days?|weeks?|months?|years?|noon|midnight|spring|summer|autumn|winter)\b/i;

/** A date or an aside ("after months of war", "until spring") is nothing that is done, nor is a name alone. */
function isDoable({ text, nature, hasVerb }: ToldStep): boolean {
  if (nature !== undefined) return true;
  const words = stepWords(text, false);
  return (hasVerb || eventNoun.test(words)) && words.split(" ").length >= 3 && !stretch.test(words);
}

const eventNoun = /^(?:an?|the|any|another|further|joint|new)\s\S+/i;

/** A step stands after all that it waits for, otherwise in the order of the text; a cycle is left as it was told. */
function awaitedFirst(steps: readonly ToldStep[]): ToldStep[] {
  const out: ToldStep[] = [];
  const seen = new Set<ToldStep>();
  const visit = (step: ToldStep): void => {
    if (seen.has(step)) return;
    seen.add(step);
    for (const { step: other } of step.after) visit(other);
    out.push(step);
  };
  for (const step of steps) visit(step);
  return out;
}

type Scene = StepSources & Cast & { /** The steps that others wait for. */ readonly awaited: ReadonlySet<ToldStep> };

function stepOf(told: ToldStep, ids: ReadonlyMap<ToldStep, string>, sources: Scene): Step {
  const { claim, claims, nature, proposal } = told;
  const isAlone = told.after.length === 0 && !ids.get(told)?.startsWith(`${proposal}-step`);
  const words = stepWords(told.text, told.after.length > 0);
  const text = sources.awaited.has(told) ? asToCome(words) : words;
  const [first, ...others] = performersOf(text, claim, { ...sources, subordinate: told.subordinate });
  const carried = carriedOut(told, sources);
  const condition = told.after.find(({ link }) => link.condition)?.step.text;
  return {
    id: ids.get(told) ?? proposal,
    ...(first === undefined ? {} : { by: others.length === 0 ? first : [first, ...others] }),
    text,
    ...(nature?.kind === undefined ? {} : { kind: nature.kind }),
    ...carried,
    ...(condition === undefined ? {} : { condition: stepWords(condition, false) }),
    after: told.after.flatMap(({ step, link }) => {
      const id = ids.get(step);
      if (id === undefined) return [];
      const edge = link.edge === "unspecified" && step.nature?.moment ? "completion" : link.edge;
      return [{ step: id, edge, ...(link.days ? { days: link.days } : {}) }];
    }),
    irreversible: nature?.irreversible ?? false,
    counters: [],
    ...(isAlone ? {} : { proposal }),
    claims: [...claims],
    proposed: true,
  };
}

/** The issue and the option that a step carries out: those of its claim's position where its kind does not gainsay. */
function carriedOut(
  { claim, nature, text }: ToldStep,
  { issues, positions }: StepSources,
): Pick<Step, "issue" | "option"> {
  const usual = issuesOfKind(nature?.kind);
  const position = positions.find(
    ({ claims, issue, options }) => issue !== undefined && options && claims.includes(claim.id),
  );
  const issue = issues.find(({ id }) => id === position?.issue);
  const whole = text.length >= claim.quote.length * 0.6;
  if (issue && whole && (usual.length === 0 || usual.includes(issue.vocabulary ?? ""))) {
    const [option, ...more] = position?.options ?? [];
    return { issue: issue.id, ...(option === undefined || more.length > 0 ? {} : { option }) };
  }
  const fitting = issues.filter(({ vocabulary }) => usual.includes(vocabulary ?? ""));
  return fitting.length === 1 && fitting[0] ? { issue: fitting[0].id } : {};
}
