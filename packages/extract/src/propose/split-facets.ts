import { issueTemplate, type Option } from "@parley/model";
import { figureUnit } from "./figure-option.ts";
import { sameWords } from "./own-words-option.ts";
import type { Placement } from "./proposal-claims.ts";

/** A part of an issue that is settled by itself: options that exclude each other. */
export interface Facet {
  /** What sets the part off: a unit of its figures, or the wording of its only option; none for the main part. */
  readonly name?: string;
  readonly placements: readonly Placement[];
}

/**
 * Parts what belongs to one issue and does not exclude each other: a cut of 20 percent and ten more years can both
 * be agreed, so figures in different units are settled apart; what a party puts forward beside another answer of
 * its own is no rival of that answer; a proviso stands by itself; and so do words that one party wants and another
 * turns down, whatever else is said of the issue, and words turned down beside figures that nobody put forward.
 * @param placements - Of one issue, in the order of the text.
 * @example splitFacets([]); // => []
 */
export function splitFacets(placements: readonly Placement[]): Facet[] {
  const figured = firstFigures(placements);
  const specific = placements.map((placement) => inFigures(placement, figured));
  const firstUnit = specific.flatMap(({ options }) => options.flatMap(({ id }) => figureUnit(id) ?? []))[0];
  const opposed = opposedOptions(specific);
  const names: (string | undefined)[] = [];
  const before: Placement[] = [];
  const named = new Map<string, string | undefined>();
  for (const placement of specific) {
    const name = facetName(placement, { firstUnit, opposed, before, names, named });
    before.push(placement);
    names.push(name);
    for (const { id } of placement.options) if (!named.has(id)) named.set(id, name);
  }
  const facets = new Map<string | undefined, Placement[]>(names.map((name) => [name, []]));
  specific.forEach((placement, i) => facets.get(names[i])?.push(placement));
  return [...facets].map(([name, placements]) => ({ ...(name === undefined ? {} : { name }), placements }));
}

interface Earlier {
  readonly firstUnit: string | undefined;
  readonly opposed: readonly Option[];
  readonly before: readonly Placement[];
  readonly names: readonly (string | undefined)[];
  /** The part that each option belongs to. */
  readonly named: ReadonlyMap<string, string | undefined>;
}

function facetName(placement: Placement, { firstUnit, opposed, before, names, named }: Earlier): string | undefined {
  const [option] = placement.options;
  if (!option) return undefined;
  if (named.has(option.id)) return named.get(option.id);
  const contested = opposed.find((other) => other.id === option.id || sameWords(other.label, option.label));
  if (contested) return contested.label;
  const unit = figureUnit(option.id);
  if (unit !== undefined && unit !== firstUnit && unit !== "") return `in ${unit}`;
  if (unit !== undefined) return objectName(placement, { before, names });
  const isOwn = !isUsual(option, placement.vocabulary);
  if (isOwn && firstUnit !== undefined && !puts(placement)) return option.label;
  if (placement.proviso === true && !isUsual(option, placement.vocabulary)) return option.label;
  const beside = before.filter((other, i) => names[i] === undefined && puts(other) && sharesHolder(other, placement));
  if (!puts(placement) || beside.length === 0) return undefined;
  const usual = [...beside, placement].every((other) =>
    other.options.every((known) => isUsual(known, placement.vocabulary)),
  );
  return usual ? undefined : option.label;
}

/** "The duty on boats" and "the duty on glass" are settled apart; a figure without an object joins the one before. */
function objectName(placement: Placement, { before, names }: Pick<Earlier, "before" | "names">): string | undefined {
  const unit = (other: Placement) => other.options.map(({ id }) => figureUnit(id))[0];
  const rivals = before.flatMap((other, i) => (unit(other) === unit(placement) ? [{ other, name: names[i] }] : []));
  const object = objectOf(placement);
  if (object === undefined) return rivals.at(-1)?.name;
  const same = rivals.find(({ other }) => objectOf(other) === object);
  if (same) return same.name;
  return rivals.some(({ other }) => objectOf(other) !== undefined) ? `on ${object}` : rivals[0]?.name;
}

function objectOf({ claim: { quote } }: Placement): string | undefined {
  const counted =
    /\b(coupon|interest rate|bonus|deposit|toll|fee|royalty|advance|surcharge) (?:of|at) (?:about )?[$€£]?\d/i.exec(
      quote,
    )?.[1];
  if (counted !== undefined) return counted.toLowerCase();
  return /\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|tax(?:es)?|quotas?) (?:on|for) (?:(?:imported|imports of|all|new|the) )*(\p{L}+)/iu
    .exec(quote)?.[1]
    ?.toLowerCase();
}

/** Options in own words that one party puts forward and another turns down, where the issue has others. */
function opposedOptions(all: readonly Placement[]): Option[] {
  const own = all.flatMap((placement) =>
    placement.options
      .filter((option) => !isUsual(option, placement.vocabulary) && figureUnit(option.id) === undefined)
      .map((option) => ({ option, placement })),
  );
  const same = (a: Option, b: Option) => a.id === b.id || sameWords(a.label, b.label);
  const opposed = own.filter(
    ({ option, placement }) =>
      puts(placement) &&
      own.some(
        (other) => !puts(other.placement) && same(option, other.option) && !sharesHolder(placement, other.placement),
      ),
  );
  const others = all.some(({ options }) =>
    options.some((option) => !opposed.some((known) => same(known.option, option))),
  );
  return others ? opposed.map(({ option }) => option) : [];
}

/** "Higher wages" from a party that also says "8 percent" means the eight percent. */
function inFigures(placement: Placement, figured: ReadonlyMap<string, Figured>): Placement {
  const template = issueTemplate(placement.vocabulary);
  const [principal] = template?.options ?? [];
  if (placement.proviso === true || !template?.figures || !placement.options.every(({ id }) => id === principal?.id))
    return placement;
  const [first] = placement.holders.flatMap((holder) => figured.get(holder) ?? []).toSorted((a, b) => a.turn - b.turn);
  return first ? { ...placement, options: first.options, basis: "inferred" } : placement;
}

/** The figures that a holder put forward first, and which turn that was. */
interface Figured {
  readonly turn: number;
  readonly options: Placement["options"];
}

function firstFigures(all: readonly Placement[]): Map<string, Figured> {
  const first = new Map<string, Figured>();
  for (const [turn, placement] of all.entries()) {
    const { options, holders } = placement;
    if (!puts(placement) || !options.some(({ id }) => figureUnit(id) !== undefined)) continue;
    for (const holder of holders) if (!first.has(holder)) first.set(holder, { turn, options });
  }
  return first;
}

function puts({ claim: { act } }: Placement): boolean {
  return act !== "reject" && act !== "red-line" && act !== "concede";
}

function sharesHolder(a: Placement, b: Placement): boolean {
  return a.holders.some((holder) => b.holders.includes(holder));
}

function isUsual({ id }: Option, vocabulary: string): boolean {
  return issueTemplate(vocabulary)?.options.some((option) => option.id === id) ?? false;
}
