import {
  counted,
  dateBounds,
  listed,
  type Case,
  type ComparedPackage,
  type CompareResult,
  type NamedPackage,
  type Nearest,
  type Reading,
  type Result,
  type Standing,
  type Warning,
} from "@parley/model";
import { constraintNetwork, type ConstraintNetwork } from "../deal-space/constraint-network.ts";
import { stepBudget } from "../deal-space/deal-space.ts";
import { nearestInNetwork } from "../deal-space/nearest-packages.ts";
import { requiredParties } from "../deal-space/required-consents.ts";
import { effectiveReading } from "../matrix/effective-reading.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { ruleTruth } from "./formula-truth.ts";
import { jointGains } from "./joint-gains.ts";
import { againstNoDeal, compareLevels, levelsOf } from "./levels.ts";
import { redLinesOf } from "./red-lines.ts";

/** What a caller may choose for {@link compare}. */
export interface CompareOptions {
  /** Switches that differ from the case's own reading. */
  readonly reading?: Partial<Reading>;
  /** How many partial packages to look at in one component for the nearest ones. */
  readonly budget?: number;
}

/** How many of the nearest sets of changes are shown. */
const mostShown = 20;

/** The package that stands for how things are: the one with this id. */
const todayId = "today";

/**
 * Compares the named packages of a case from stances alone: for each party whose acceptance is needed, against today (the package
 * with the id `today`), its own last offer (the latest package by it) and no deal; what each does to red lines, what it
 * leaves open, the nearest packages that nobody refuses, and options that all accept and it does not take.
 * @returns In the order of the case, `today` left out. Warnings: `no-packages`, `no-today`, `component-too-large`.
 * @throws {ParleyError} `dangling-id` for an unknown assumption.
 * @example compare(subject).warnings[0].code; // => "no-packages"
 */
export function compare(subject: Case, options: CompareOptions = {}): Result<CompareResult> {
  const { budget = stepBudget } = options;
  const reading = effectiveReading(subject, options.reading);
  const network = constraintNetwork(subject, reading);
  const proposals = subject.packages.filter(({ id }) => id !== todayId);
  const tooLarge: string[] = [];
  const packages = proposals.map((named): ComparedPackage => {
    const { nearest, isTooLarge } = nearestTo(network, named, budget);
    if (isTooLarge) tooLarge.push(named.id);
    return {
      ...outlineOf(subject, network, named),
      nearest,
      jointGains: jointGains(subject, network.table, named),
    };
  });
  return {
    value: { sentence: sentenceOf(packages), packages },
    method: "stances compared issue by issue, without weights; nearest packages by the number of changed issues",
    reading,
    parameters: { budget },
    claims: [...new Set(network.table.positions.flatMap(({ claims }) => claims))],
    assumptions: reading.assumptions,
    warnings: [...warningsOf(subject, proposals), ...tooLarge.map(tooLargeWarning)],
  };
}

function nearestTo(
  network: ConstraintNetwork,
  { options }: NamedPackage,
  budget: number,
): { nearest: Nearest | null; isTooLarge: boolean } {
  const question = { limit: mostShown, budget, mergeFilled: true, stopAtObstacle: true };
  const { changes, of, packages, unfinished } = nearestInNetwork(network, options, question);
  if (changes === undefined) return { nearest: null, isTooLarge: unfinished.length > 0 };
  const shown = packages.map((near) =>
    network.issues.flatMap(({ id }) => {
      const [from, to] = [options[id], near[id]];
      return from === undefined || to === undefined || from === to ? [] : [{ issue: id, from, to }];
    }),
  );
  return { nearest: { distance: changes, count: of, shown }, isTooLarge: false };
}

type Outline = Omit<ComparedPackage, "nearest" | "jointGains">;

function outlineOf(subject: Case, { table }: ConstraintNetwork, named: NamedPackage): Outline {
  const open = subject.issues.filter(({ id }) => named.options[id] === undefined).map(({ id }) => id);
  const today = subject.packages.find(({ id }) => id === todayId);
  const parties = neutralOrder(requiredParties(subject)).map(({ id: party }) => {
    const levels = levelsOf(table, party, named);
    const against = (other: NamedPackage | undefined): Standing =>
      other ? compareLevels(levels, levelsOf(table, party, other), other.id) : nothingToCompare;
    return {
      party,
      today: against(today),
      lastOffer: against(lastOffer(subject, party)),
      noDeal: againstNoDeal(levels, open.length === 0),
      redLines: redLinesOf(subject, table, { party, named }),
    };
  });
  return {
    id: named.id,
    label: named.label ?? named.id,
    ...(named.by === undefined ? {} : { by: named.by }),
    ...(named.date === undefined ? {} : { date: named.date }),
    open,
    breaksRules: subject.rules
      .filter((rule) => ruleTruth(rule, (issue) => named.options[issue]) === false)
      .map(({ id }) => id),
    parties,
  };
}

const nothingToCompare: Standing = { against: null, verdict: "unknown", better: [], worse: [], unknown: [] };

/** The latest package by a party; of undated or equally late ones the last in the case. */
function lastOffer(subject: Case, party: string): NamedPackage | undefined {
  const day = ({ date }: NamedPackage): string => (date === undefined ? "" : (dateBounds(date).latest ?? ""));
  return subject.packages
    .filter(({ by, id }) => by === party && id !== todayId)
    .reduce<NamedPackage | undefined>((latest, one) => (latest && day(latest) > day(one) ? latest : one), undefined);
}

function sentenceOf(packages: readonly ComparedPackage[]): string {
  if (packages.length === 0) return "No package is named in the case: there is nothing to compare.";
  const refused = packages.filter(({ parties }) => parties.some(({ noDeal }) => noDeal.worse.length > 0));
  const crossing = packages.filter(({ parties }) =>
    parties.some(({ redLines }) => redLines.some(({ state }) => state === "crossed")),
  );
  const near = packages.filter(({ nearest }) => nearest && nearest.distance > 0);
  const label = (of: readonly ComparedPackage[]): string => listed(of.map((one) => one.label));
  const parts = [
    refused.length === 0 ? "nobody has refused any part of them" : `somebody refuses part of ${label(refused)}`,
    ...(crossing.length > 0 ? [`a red line is crossed by ${label(crossing)}`] : []),
    ...near.map((one) => `${one.label} is ${counted(one.nearest!.distance, "change")} away from what nobody refuses`),
  ];
  return `${counted(packages.length, "package")} compared: ${parts.join("; ")}.`;
}

function warningsOf(subject: Case, proposals: readonly NamedPackage[]): Warning[] {
  if (proposals.length === 0)
    return [{ code: "no-packages", message: "the case names no package: add some under 'packages'" }];
  if (subject.packages.length > proposals.length) return [];
  const message = `no package has the id "${todayId}": how things are is not recorded, so nothing is compared with it`;
  return [{ code: "no-today", message }];
}

function tooLargeWarning(ref: string): Warning {
  const message = `the packages nearest to ${ref} were not found: too many issues are linked`;
  return { code: "component-too-large", message, ref };
}
