import {
  counted,
  listed,
  stabilityConcepts,
  type StabilityConcept,
  type StabilityExplanation,
  type StabilityResult,
  type Sure,
} from "@parley/model";
import type { ConflictGraph } from "./conflict-graph.ts";
import { settling, type Flip } from "./smallest-flip.ts";
import { byConcept } from "./states-where.ts";
import { sureStability, type SureStability } from "./sure-stability.ts";

/** Orders that are open are weighed up to these states. */
const stateLimit = 512;

/**
 * How sure stability is, where some order is not known in full.
 * @returns `undefined` when every order is known, and above 512 states.
 * @example sureOf(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"] }] }))); // => undefined
 */
export function sureOf(graph: ConflictGraph): SureStability | undefined {
  const isOpen = graph.preferences.some(({ open }) => open !== undefined);
  return isOpen && graph.states <= stateLimit ? sureStability(graph) : undefined;
}

/**
 * The equilibria by how sure they are, with a sentence.
 * @example sureEquilibria({ makers: [], equilibria: { Nash: ["always"], GMR: ["always"], SMR: ["always"], SEQ: ["sometimes"] } }).sometimes.SEQ; // => [1]
 */
export function sureEquilibria({ equilibria }: SureStability): NonNullable<StabilityResult["sure"]> {
  const those = (wanted: Sure) =>
    byConcept((concept) => equilibria[concept].flatMap((sure, state) => (sure === wanted ? [state + 1] : [])));
  const [always, sometimes, open] = [those("always"), those("sometimes"), those("open")];
  const figures = stabilityConcepts.map(
    (concept) =>
      `${always[concept].length} for sure and ${sometimes[concept].length} perhaps (${concept}${open[concept].length > 0 ? `; ${open[concept].length} not settled` : ""})`,
  );
  return { sentence: `As far as the orders are known, there hold ${listed(figures)}.`, always, sometimes, open };
}

type Sureness = NonNullable<StabilityExplanation["decisionMakers"][number]["sure"]>;

/**
 * How sure it is that a decision maker stays in a state, with what would have to be known to be sure.
 * @example surenessOf(conflictGraph(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: ["x"], ranking: [{ unknown: [1, 2] }] }] })), 0, { state: 0, verdicts: { Nash: ["sometimes"], GMR: ["sometimes"], SMR: ["sometimes"], SEQ: ["sometimes"] } })[0]?.stays; // => [{ better: 1, than: 2 }]
 */
export function surenessOf(
  graph: ConflictGraph,
  focal: number,
  { state, verdicts }: { state: number; verdicts: Readonly<Record<StabilityConcept, readonly Sure[]>> },
): Sureness {
  const { name } = graph.model.decisionMakers[focal]!;
  return stabilityConcepts.map((concept) => {
    const sure = verdicts[concept][state]!;
    if (sure === "always" || sure === "never") return { concept, sure, sentence: certain(name, concept, sure) };
    const { stays, leaves } = settling(graph, { focal, state, concept });
    const staying = (stays?.pairs ?? []).map((other) => ({ better: state + 1, than: other + 1 }));
    const leaving = (leaves?.pairs ?? []).map((other) => ({ better: other + 1, than: state + 1 }));
    const known = [
      ...(staying.length > 0 ? [`It stays for sure if it likes ${pairWords(staying)}.`] : []),
      ...(leaving.length > 0 ? [`It leaves for sure if it likes ${pairWords(leaving)}.`] : []),
      ...[stays, leaves].flatMap(unfinished),
    ];
    const verdict =
      sure === "open"
        ? `Whether ${name} stays (${concept}) was not settled.`
        : `${name} stays (${concept}) in some of the possible orders.`;
    return {
      concept,
      sure,
      ...(staying.length > 0 ? { stays: staying } : {}),
      ...(leaving.length > 0 ? { leaves: leaving } : {}),
      sentence: [verdict, ...known].join(" "),
    };
  });
}

function certain(name: string, concept: StabilityConcept, sure: "always" | "never"): string {
  return sure === "always"
    ? `${name} stays (${concept}) whatever its order is.`
    : `${name} leaves (${concept}) whatever its order is.`;
}

function pairWords(pairs: readonly { better: number; than: number }[]): string {
  return listed(pairs.map(({ better, than }) => `${better} better than ${than}`));
}

function unfinished(flip: Flip | undefined): string[] {
  return flip?.moreThan === undefined
    ? []
    : [`To know that it ${flip.becomes}, more than ${counted(flip.moreThan, "comparison")} would have to be settled.`];
}
