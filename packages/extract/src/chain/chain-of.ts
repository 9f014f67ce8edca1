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
  party: "official-statement",
  official: "official-statement",
  everyone: "official-statement",
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
  const sorted = steps.toSorted(
    (a, b) =>
      Number(b.outer ?? false) - Number(a.outer ?? false) ||
      distance.indexOf(mediumOf(a)) - distance.indexOf(mediumOf(b)) ||
      Number(isFrame(b)) - Number(isFrame(a)),
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

/** From the reader inwards. */
const distance = ["outlet", "anonymous", "document", "official", "expert", "person"];

/** A wire is an outlet like others: what stands around it decides which of two is further out. */
function mediumOf({ actor }: SourceStep): string {
  return actor.kind === "wire" ? "outlet" : actor.kind;
}

/** "As reported by the Post, the Wire says …": the frame around a sentence is further from the speaker than its subject. */
function isFrame({ cue }: SourceStep): boolean {
  return /^(?:as\b|according to\b|per\b|in the words of\b)/i.test(cue ?? "");
}

function kindOf(actor: Actor): ChainLink["kind"] | undefined {
  if (actor.kind === "expert")
    return /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}[\p{L}.]*)+$/u.test(actor.who) ? "named-person" : "anonymous";
  return kinds[actor.kind];
}
