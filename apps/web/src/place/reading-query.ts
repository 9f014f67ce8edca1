import type { Case, Reading } from "@parley/model";
import type { QueryPart } from "./query-text.ts";

/** The names under which an address keeps a reading. */
export const readingNames = ["silence", "demands", "inferred", "assume"] as const;

const silences: readonly Reading["silence"][] = ["unknown", "open", "closed"];

/**
 * The reading that an address asks for: the case's own, with what the address says otherwise. What makes no sense in
 * this case is passed over.
 * @example readingFrom(new URLSearchParams("silence=open"), subject).silence; // => "open"
 */
export function readingFrom(query: URLSearchParams, { reading, assumptions }: Case): Reading {
  const silence = silences.find((known) => known === query.get("silence"));
  const [demands, inferred, assume] = [query.get("demands"), query.get("inferred"), query.get("assume")];
  const assumed = assume?.split(",") ?? [];
  return {
    ...reading,
    ...(silence ? { silence } : {}),
    ...(demands === "exclude" || demands === "allow" ? { demandsExclude: demands === "exclude" } : {}),
    ...(inferred === "yes" || inferred === "no" ? { inferred: inferred === "yes" } : {}),
    ...(assume === null
      ? {}
      : { assumptions: assumptions.flatMap(({ id }) => (assumed.includes(id) ? [id] : [])).sort() }),
  };
}

/**
 * What an address says of a reading: only where it differs from the case's own; nothing when both are the same.
 * @example readingParts({ ...own, silence: "open" }, own); // => [["silence", "open"]]
 */
export function readingParts(reading: Reading, own: Reading): QueryPart[] {
  const [assumed, ownAssumed] = [reading, own].map(({ assumptions }) => assumptions.toSorted().join(","));
  const parts: (QueryPart | false)[] = [
    reading.silence !== own.silence && ["silence", reading.silence],
    reading.demandsExclude !== own.demandsExclude && ["demands", reading.demandsExclude ? "exclude" : "allow"],
    reading.inferred !== own.inferred && ["inferred", reading.inferred ? "yes" : "no"],
    assumed !== ownAssumed && ["assume", assumed || "none"],
  ];
  return parts.filter((part) => part !== false);
}
