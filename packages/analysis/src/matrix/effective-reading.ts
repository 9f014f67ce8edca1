import { ParleyError, type Case, type Reading } from "@parley/model";

/**
 * The reading that an analysis uses: the case's own, with the switches that the caller changed. A switch given as
 * `undefined` is left as it is; an assumption named twice counts once.
 * @throws {ParleyError} `dangling-id` when an assumption is named that the case does not have.
 * @example effectiveReading(parseCase({ format: "parley-case", version: 1, title: "Talks" }), { silence: "open" }).silence; // => "open"
 */
export function effectiveReading(subject: Case, changes: Partial<Reading> = {}): Reading {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const reading: Reading = { ...subject.reading, ...given };
  const known = new Set(subject.assumptions.map((assumption) => assumption.id));
  const unknown = reading.assumptions.find((id) => !known.has(id));
  if (unknown !== undefined) {
    const names = [...known].join(", ") || "none";
    throw new ParleyError(
      "dangling-id",
      `no assumption has the id "${unknown}": expected one of the case's (${names})`,
    );
  }
  return { ...reading, assumptions: [...new Set(reading.assumptions)] };
}
