import type { ConstraintNetwork } from "./constraint-network.ts";
import { countPackages } from "./count-packages.ts";
import type { ComponentCounter } from "./deal-space.ts";
import type { LinkedComponent } from "./linked-components.ts";

/**
 * A counter for solving variants of one case: it counts a component once for each way in which its stances, conditions
 * and assertions stand. The variants must have the same issues, parties and rules, and the same formula under an id.
 * @example countedSpace(subject, defaultReading, { budget: 1000, count: rememberingCounter() }).counts.packages; // => 4n
 */
export function rememberingCounter(): ComponentCounter {
  const known = new Map<string, ReturnType<ComponentCounter>>();
  return (network, component, budget) => {
    const key = contentOf(network, component);
    if (!known.has(key)) known.set(key, countPackages(network, component, budget));
    return known.get(key);
  };
}

function contentOf(network: ConstraintNetwork, component: LinkedComponent): string {
  const { issues, assumptions, conditions, assertions } = component;
  const stances = issues.map((at) =>
    network.stances
      .subarray(
        (network.offsets[at] ?? 0) * network.parties.length,
        (network.offsets[at + 1] ?? 0) * network.parties.length,
      )
      .join(""),
  );
  return JSON.stringify([
    issues,
    stances,
    assumptions.map(({ id }) => id),
    conditions.map(({ id, party, issue, option }) => [id, party, issue, option]),
    assertions.map(({ id, redLine }) => [id, redLine]),
  ]);
}
