import type { ChainLink } from "@parley/model";
import type { Actor } from "../claims/actor.ts";

/** A source of a claim, with how we know it. */
export interface SourceStep {
  readonly actor: Actor;
  readonly cue?: string;
  readonly basis: ChainLink["basis"];
  readonly quoted?: boolean;
  /** Around all others: whoever speaks a transcript. */
  readonly outer?: boolean;
}

const kinds: Partial<Record<Actor["kind"], ChainLink["kind"]>> = {
  person: "named-person",
  official: "official-statement",
  document: "official-statement",
  outlet: "outlet",
  wire: "wire",
  anonymous: "anonymous",
};

/**
 * The way that a claim's words took, outermost first. The report itself is always the first link; a party that
 * speaks for itself adds none.
 * @example chainOf([]); // => [{ who: "(this article)", kind: "publisher", relation: "reports-that", basis: "explicit" }]
 */
export function chainOf(steps: readonly SourceStep[]): ChainLink[] {
  const links: ChainLink[] = [
    { who: "(this article)", kind: "publisher", relation: "reports-that", basis: "explicit" },
  ];
  const order = ["wire", "outlet", "anonymous", "document", "official", "expert", "person"];
  const sorted = steps.toSorted(
    (a, b) =>
      Number(b.outer ?? false) - Number(a.outer ?? false) || order.indexOf(a.actor.kind) - order.indexOf(b.actor.kind),
  );
  for (const { actor, cue, basis, quoted } of sorted) {
    const kind = kindOf(actor);
    if (!kind || links.some((link) => link.who === actor.who)) continue;
    links.push({
      who: actor.who,
      kind,
      relation: quoted
        ? "quotes"
        : kind === "named-person" || kind === "official-statement"
          ? "utters"
          : "reports-that",
      basis,
      ...(cue ? { cue } : {}),
      ...(actor.count ? { count: actor.count } : {}),
      ...(actor.proximity ? { proximity: actor.proximity } : {}),
    });
  }
  return links;
}

function kindOf(actor: Actor): ChainLink["kind"] | undefined {
  if (actor.kind === "expert")
    return /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+$/u.test(actor.who) ? "named-person" : "anonymous";
  return kinds[actor.kind];
}
