import type { Issue } from "@parley/model";
import type { QueryPart } from "../place/query-text.ts";

/** One option for each issue that is settled; the others are open. */
export type Package = Readonly<Record<string, string>>;

/** What the deal space keeps in the address. */
export interface SpaceChoices {
  readonly package: Package;
  /** Issues whose option must stay. */
  readonly locked: readonly string[];
  readonly pins: readonly Package[];
  /** The column of the picture whose packages are listed; all packages when left out. */
  readonly refusals?: number | undefined;
}

/** The names under which an address keeps {@link SpaceChoices}. */
export const spaceNames = ["package", "locked", "pins", "refusals"] as const;

/** How many packages can be pinned: more do not fit side by side. */
export const mostPins = 4;

/**
 * What an address chooses in the deal space; what makes no sense in this case is passed over.
 * @example spaceChoices("?package=pay:six&locked=pay", issues); // => { package: { pay: "six" }, locked: ["pay"], pins: [] }
 */
export function spaceChoices(search: string, issues: readonly Issue[]): SpaceChoices {
  const query = new URLSearchParams(search);
  const chosen = packageFrom(query.get("package") ?? "", issues);
  const locked = query.get("locked")?.split(",") ?? [];
  const pins = (query.get("pins")?.split(";") ?? []).map((text) => packageFrom(text, issues));
  const refusals = query.get("refusals") ?? "";
  return {
    package: chosen,
    locked: issues.map(({ id }) => id).filter((id) => locked.includes(id) && chosen[id] !== undefined),
    pins: pins.filter((pin) => Object.keys(pin).length > 0).slice(0, mostPins),
    ...(/^\d{1,6}$/.test(refusals) ? { refusals: Number(refusals) } : {}),
  };
}

/**
 * What an address says of choices in the deal space; nothing of what is empty.
 * @example spaceParts({ package: { pay: "six" }, locked: [], pins: [] }); // => [["package", "pay:six"]]
 */
export function spaceParts({ package: chosen, locked, pins, refusals }: SpaceChoices): QueryPart[] {
  const parts: QueryPart[] = [
    ["package", packageText(chosen)],
    ["locked", locked.join(",")],
    ["pins", pins.map(packageText).join(";")],
    ["refusals", refusals === undefined ? "" : String(refusals)],
  ];
  return parts.filter(([, value]) => value !== "");
}

/**
 * The address of the deal space with a package in its builder.
 * @param space - The address of the deal space, which keeps the reading.
 * @example builderAddress("/case/talks/space?silence=open", { pay: "six" }); // => "/case/talks/space?silence=open&package=pay:six"
 */
export function builderAddress(space: string, chosen: Package): string {
  return [space, packageText(chosen)].join(space.includes("?") ? "&package=" : "?package=");
}

/** A package as an address says it. @example packageText({ pay: "six", hours: "35" }); // => "pay:six,hours:35" */
export function packageText(chosen: Package): string {
  return Object.entries(chosen)
    .map(([issue, option]) => `${issue}:${option}`)
    .join(",");
}

/**
 * Whether two packages choose the same; the order of their issues does not count.
 * @example samePackage({ pay: "six" }, { pay: "six", hours: "35" }); // => false
 */
export function samePackage(a: Package, b: Package): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([id, option]) => b[id] === option);
}

/** In the order of the case, so that a package has one address. */
function packageFrom(text: string, issues: readonly Issue[]): Package {
  const asked = new Map(
    text.split(",").map((part) => {
      const [issue = "", option = ""] = part.split(":", 2);
      return [issue, option];
    }),
  );
  return Object.fromEntries(
    issues.flatMap(({ id, options }) => {
      const option = options.find((known) => known.id === asked.get(id));
      return option ? [[id, option.id]] : [];
    }),
  );
}
