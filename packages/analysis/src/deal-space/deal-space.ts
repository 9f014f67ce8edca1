import { isUsable, type BlocksResult, type Case, type Reading, type Result, type Warning } from "@parley/model";
import { constraintNetwork, type ConstraintNetwork } from "./constraint-network.ts";
import { contradictoryRules } from "./contradictory-rules.ts";
import { countPackages } from "./count-packages.ts";
import { linkedComponents, type LinkedComponent } from "./linked-components.ts";
import { mergeCounts, type PackageCounts } from "./merge-counts.ts";
import { ruleCycles } from "./rule-cycles.ts";
import { contradictionPhrase } from "./wording.ts";

/** What `blocks` and `space` share: the case as numbers, its components and their counts. */
export interface DealSpace {
  readonly network: ConstraintNetwork;
  /** The components that could be counted. */
  readonly components: readonly LinkedComponent[];
  /** By component: the packages acceptable to all with silence open. */
  readonly openByComponent: readonly number[];
  /** Places of issues left out because their component was too large. */
  readonly leftOut: readonly number[];
  /** Minimal sets of rules that allow no package, by id; one for each component that has no package. */
  readonly contradictory: readonly (readonly string[])[];
  readonly counts: PackageCounts;
  readonly warnings: readonly Warning[];
}

/** How many partial packages of one component each analysis looks at before it gives up: a few seconds. */
export const stepBudget = 60_000_000;

/**
 * Encodes and counts a case under one reading.
 * @param budget - see {@link stepBudget}.
 * @example dealSpace(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading, 1000).counts.packages; // => 1n
 */
export function dealSpace(subject: Case, reading: Reading, budget: number): DealSpace {
  return countedSpace(subject, reading, { budget, count: countPackages });
}

/** Counts the packages of one component; `undefined` when the budget does not reach. */
export type ComponentCounter = typeof countPackages;

/**
 * As {@link dealSpace}, with a counter that may remember what it counted.
 * @example countedSpace(subject, defaultReading, { budget: 1000, count: countPackages }).counts.packages; // => 4n
 */
export function countedSpace(
  subject: Case,
  reading: Reading,
  { budget, count }: { readonly budget: number; readonly count: ComponentCounter },
): DealSpace {
  const network = constraintNetwork(subject, reading);
  const counted = linkedComponents(network).map((component) => ({
    component,
    counts: count(network, component, budget),
  }));
  const usable = counted.flatMap(({ component, counts }) => (counts ? [{ component, counts }] : []));
  const tooLarge = counted.flatMap(({ component, counts }) => (counts ? [] : [component]));
  const contradictory = usable
    .filter(({ counts }) => counts.packages === 0)
    .map(({ component }) => contradictoryRules(component.rules, network.sizes, budget).map((rule) => rule.id))
    .filter((rules) => rules.length > 0);
  return {
    network,
    components: usable.map(({ component }) => component),
    openByComponent: usable.map(({ counts }) => counts.open.all),
    contradictory,
    leftOut: tooLarge.flatMap((component) => component.issues),
    counts: mergeCounts(
      usable.map(({ counts }) => counts),
      network.parties.length,
    ),
    warnings: [
      ...network.table.warnings,
      ...ruleCycles(subject),
      ...contradictory.map(contradictionWarning),
      ...tooLarge.map((component) => tooLargeWarning(network, component, budget)),
    ],
  };
}

function contradictionWarning(rules: readonly string[]): Warning {
  const message = `${contradictionPhrase(rules)}, so there is no package: change or remove one`;
  return { code: "rules-contradict", message, ref: rules[0] ?? "" };
}

function tooLargeWarning(network: ConstraintNetwork, component: LinkedComponent, budget: number): Warning {
  const ids = component.issues.map((at) => network.issues[at]!.id);
  const message =
    `issues ${ids.join(", ")} are linked and need more than ${budget} steps to count: they are left out, ` +
    `and every figure speaks of the other ${network.issues.length - ids.length} issues only`;
  return { code: "component-too-large", message, ref: ids[0] ?? "" };
}

/**
 * The fields of a result that counts alone decide.
 * @example countFields(dealSpace(parseCase({ format: "parley-case", version: 1, title: "Talks" }), defaultReading, 1000)).packages; // => "1"
 */
export function countFields({
  network,
  counts,
}: DealSpace): Pick<BlocksResult, "packages" | "acceptable" | "refusals" | "common"> {
  const acceptable = ({ byParty, all }: { readonly byParty: readonly bigint[]; readonly all: bigint }) => ({
    byParty: Object.fromEntries(network.parties.map(({ id }, party) => [id, String(byParty[party] ?? 0n)])),
    all: String(all),
  });
  const histogram = [...counts.refusals.entries()].filter(([, count]) => count > 0n);
  return {
    packages: String(counts.packages),
    acceptable: { silenceClosed: acceptable(counts.closed), silenceOpen: acceptable(counts.open) },
    refusals: Object.fromEntries(histogram.map(([refusals, count]) => [String(refusals), String(count)])),
    common: commonOptions(network, counts),
  };
}

function commonOptions(network: ConstraintNetwork, counts: PackageCounts) {
  if (counts.open.all === 0n) return [];
  return network.issues.flatMap((issue, at) =>
    issue.options.flatMap((option, i) =>
      counts.openWith[(network.offsets[at] ?? 0) + i] === counts.open.all
        ? [{ issue: issue.id, option: option.id }]
        : [],
    ),
  );
}

/**
 * Wraps a value with how it was made.
 * @example dealSpaceResult(subject, dealSpace(subject, defaultReading, 1000), { value: 1, method: "counting", parameters: {}, warnings: [] }).value; // => 1
 */
export function dealSpaceResult<Value>(
  subject: Case,
  space: DealSpace,
  made: Pick<Result<Value>, "value" | "method" | "parameters" | "warnings">,
): Result<Value> {
  const { network } = space;
  const binding = new Set(network.parties.map(({ id }) => id));
  const rejected = new Set(subject.claims.filter((claim) => !isUsable(claim)).map((claim) => claim.id));
  const used = network.table.positions.filter((position) => binding.has(position.party));
  return {
    value: made.value,
    method: made.method,
    reading: network.reading,
    parameters: made.parameters,
    claims: [...new Set(used.flatMap((position) => position.claims))].filter((claim) => !rejected.has(claim)),
    assumptions: network.reading.assumptions,
    warnings: [...space.warnings, ...made.warnings],
  };
}
