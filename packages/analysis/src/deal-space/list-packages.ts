import type { SpaceResult } from "@parley/model";
import type { Choices } from "./compile-formula.ts";
import type { ConstraintNetwork } from "./constraint-network.ts";
import { addVectors, ascendingSums, compareVectors, type CountVector } from "./count-vectors.ts";
import type { DealSpace } from "./deal-space.ts";
import { firstCombinations, type Part, type PartGroup } from "./first-combinations.ts";
import type { LinkedComponent } from "./linked-components.ts";
import { cellCodes } from "./soft-constraints.ts";
import { completedAt } from "./visiting-order.ts";

type ListedPackage = SpaceResult["listed"][number];

/**
 * Lists the first packages that the rules allow: by refusals, then unknowns, then the options of the issues in their
 * order. The space is not enumerated, only each component.
 * @param limit - how many to list at most.
 * @param refusals - list only packages that run into exactly so many; all when left out.
 * @example listPackages(dealSpace(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading, 1000), { limit: 10 }).length; // => 1
 */
export function listPackages(
  { network, components }: Pick<DealSpace, "network" | "components">,
  { limit, refusals }: { readonly limit: number; readonly refusals?: number },
): ListedPackage[] {
  const families = components.map((component) => packageGroups(network, component, { limit, refusals }));
  if (families.some((family) => family.length === 0)) return [];
  const vectors = families.map((family) => family.map((group) => group.vector));
  const targets = ascendingSums(vectors, 2).filter(([count]) => refusals === undefined || count === refusals);
  const first = firstCombinations(families, targets, limit);
  return first.map(({ keys }) => toPackage(network, components, keys));
}

interface Lister {
  readonly network: ConstraintNetwork;
  readonly component: LinkedComponent;
  readonly limit: number;
  /** Whether the number of refusals is fixed: then few refusals here may need many elsewhere, so all counts are kept. */
  readonly isFixed: boolean;
  readonly choices: Choices;
  readonly groups: Map<string, { vector: CountVector; parts: Part[] }>;
  readonly rules: readonly LinkedComponent["rules"][];
  readonly conditions: readonly LinkedComponent["conditions"][];
  readonly assertions: readonly LinkedComponent["assertions"][];
  /** By depth: counts that the options still to choose add at least. */
  readonly atLeast: readonly CountVector[];
  /** From these counts on, enough packages are known that come earlier. */
  enough: CountVector;
}

/** The first packages of one component, grouped by refusals and unknowns. */
function packageGroups(
  network: ConstraintNetwork,
  component: LinkedComponent,
  { limit, refusals }: { readonly limit: number; readonly refusals: number | undefined },
): PartGroup[] {
  const lister: Lister = {
    network,
    component,
    limit,
    isFixed: refusals !== undefined,
    choices: new Int32Array(network.issues.length),
    groups: new Map(),
    rules: completedAt(component.rules, component.issues),
    conditions: completedAt(component.conditions, component.issues),
    assertions: completedAt(component.assertions, component.issues),
    atLeast: leastCounts(network, component),
    enough: [limit === 0 ? -1 : refusals === undefined ? Infinity : refusals + 1, 0],
  };
  visit(lister, 0, [0, 0]);
  return [...lister.groups.values()];
}

/** Walks through the options in order. Counts only grow, so a branch is left when enough earlier packages are known. */
function visit(lister: Lister, depth: number, counts: CountVector): void {
  const { network, component, choices } = lister;
  const rules = lister.rules[depth]!;
  for (let i = 0; i < rules.length; i++) if (!rules[i]!.holds(choices)) return;
  const vector = [counts[0]! + refusalsAt(lister, depth), counts[1]!];
  if (compareVectors(addVectors(vector, lister.atLeast[depth]!), lister.enough) >= 0) return;
  const issue = component.issues[depth];
  if (issue === undefined) return keep(lister, vector);
  for (let option = 0; option < network.sizes[issue]!; option++) {
    choices[issue] = option;
    visit(lister, depth + 1, addVectors(vector, stancesOn(network, network.offsets[issue]! + option)));
  }
}

function leastCounts(network: ConstraintNetwork, { issues }: LinkedComponent): CountVector[] {
  const least: CountVector[] = [[0, 0]];
  for (const issue of issues.toReversed()) {
    const all = Array.from({ length: network.sizes[issue]! }, (_, i) =>
      stancesOn(network, network.offsets[issue]! + i),
    );
    const own = [0, 1].map((place) => Math.min(...all.map((counts) => counts[place]!)));
    least.unshift(addVectors(least[0]!, own));
  }
  return least;
}

function keep(lister: Lister, vector: CountVector): void {
  const { groups, component, network, choices, limit, isFixed } = lister;
  const group = groups.get(vector.join()) ?? { vector, parts: [] };
  groups.set(vector.join(), group);
  if (isFixed && group.parts.length >= limit) return;
  group.parts.push({ keys: component.issues.map((issue) => network.offsets[issue]! + choices[issue]!), weight: 1n });
  if (isFixed) return;
  let known = 0;
  for (const { vector: counts, parts } of [...groups.values()].sort((a, b) => compareVectors(a.vector, b.vector))) {
    known += parts.length;
    if (known < limit) continue;
    lister.enough = counts;
    return;
  }
}

/** Unmet conditions and failed assertions that are complete at a depth. */
function refusalsAt(
  { conditions, assertions, choices }: Pick<Lister, "conditions" | "assertions" | "choices">,
  depth: number,
): number {
  let refusals = 0;
  for (const condition of conditions[depth]!)
    if (choices[condition.issue] === condition.option && !condition.holds(choices)) refusals++;
  for (const assertion of assertions[depth]!) if (!assertion.holds(choices)) refusals++;
  return refusals;
}

function stancesOn({ stances, parties }: ConstraintNetwork, slot: number): [number, number] {
  let [refusals, unknowns] = [0, 0];
  for (const code of stances.subarray(slot * parties.length, (slot + 1) * parties.length)) {
    if (code >= cellCodes.refuses) refusals++;
    if (code === cellCodes["not-reported"]) unknowns++;
  }
  return [refusals, unknowns];
}

function toPackage(
  network: ConstraintNetwork,
  components: readonly LinkedComponent[],
  slots: readonly number[],
): ListedPackage {
  const choices = new Int32Array(network.issues.length);
  const options: Record<string, string> = {};
  let [refusals, unknowns] = [0, 0];
  for (const [at, issue] of network.issues.entries()) {
    const first = network.offsets[at]!;
    const slot = slots.find((candidate) => candidate >= first && candidate < first + issue.options.length);
    if (slot === undefined) continue;
    choices[at] = slot - first;
    options[issue.id] = issue.options[slot - first]!.id;
    const [more, silent] = stancesOn(network, slot);
    refusals += more;
    unknowns += silent;
  }
  for (const { conditions, assertions } of components)
    refusals += refusalsAt({ conditions: [conditions], assertions: [assertions], choices }, 0);
  return { options, refusals, unknowns };
}
