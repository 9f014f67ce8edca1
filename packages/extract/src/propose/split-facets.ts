import { issueTemplate, type Option } from "@parley/model";
import type { Placement } from "./proposal-claims.ts";

/** A part of an issue that is settled by itself: options that exclude each other. */
export interface Facet {
  /** What sets the part off: a unit of its figures, or the wording of its only option; none for the main part. */
  readonly name?: string;
  readonly placements: readonly Placement[];
}

/**
 * Parts what belongs to one issue and does not exclude each other: a cut of 20 percent and ten more years can both
 * be agreed, so figures in different units are settled apart; and what a party puts forward beside another answer of
 * its own is no rival of that answer.
 * @param placements - Of one issue, in the order of the text.
 * @example splitFacets([]); // => []
 */
export function splitFacets(placements: readonly Placement[]): Facet[] {
  const specific = placements.map((placement) => inFigures(placement, placements));
  const firstUnit = specific.flatMap(({ options }) => options.flatMap((option) => unitOf(option) ?? []))[0];
  const names: (string | undefined)[] = [];
  specific.forEach((placement, i) =>
    names.push(facetName(placement, { firstUnit, before: specific.slice(0, i), names })),
  );
  return [...new Set(names)].map((name) => ({
    ...(name === undefined ? {} : { name }),
    placements: specific.filter((_, i) => names[i] === name),
  }));
}

interface Earlier {
  readonly firstUnit: string | undefined;
  readonly before: readonly Placement[];
  readonly names: readonly (string | undefined)[];
}

function facetName(placement: Placement, { firstUnit, before, names }: Earlier): string | undefined {
  const [option] = placement.options;
  if (!option) return undefined;
  const known = before.findIndex((other) => other.options.some(({ id }) => id === option.id));
  if (known >= 0) return names[known];
  const unit = unitOf(option);
  if (unit !== undefined) return unit === firstUnit || unit === "" ? undefined : `in ${unit}`;
  const beside = before.filter((other, i) => names[i] === undefined && puts(other) && sharesHolder(other, placement));
  if (!puts(placement) || beside.length === 0) return undefined;
  const usual = [...beside, placement].every((other) =>
    other.options.every((known) => isUsual(known, placement.vocabulary)),
  );
  return usual ? undefined : option.label;
}

/** "Higher wages" from a party that also says "8 percent" means the eight percent. */
function inFigures(placement: Placement, all: readonly Placement[]): Placement {
  const template = issueTemplate(placement.vocabulary);
  const [principal] = template?.options ?? [];
  if (!template?.figures || !placement.options.every(({ id }) => id === principal?.id)) return placement;
  const figured = all.find(
    (other) =>
      puts(other) && sharesHolder(other, placement) && other.options.some((option) => unitOf(option) !== undefined),
  );
  return figured ? { ...placement, options: figured.options, basis: "inferred" } : placement;
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

/** The unit of a figure, "" for a bare number or a ratio; none for an option that is no figure. */
function unitOf({ id }: Option): string | undefined {
  const figure = /^\d[\d.]*(?:-\d+)?(?:-(?:million|billion|trillion))?(?:-(.+))?$/.exec(id);
  if (!figure) return undefined;
  return (figure[1] ?? "")
    .replace(/^(.*[^s])$/, "$1s")
    .replace(/^percents$/, "percent")
    .replace(/^s$/, "");
}
