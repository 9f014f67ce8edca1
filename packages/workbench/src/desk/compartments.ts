import { activeEvents, type CaseEvent } from "@parley/model";
import type { Desk } from "./open-desk.ts";
import type { Hand, Payload } from "./record.ts";

/** Who may read what everybody of a case may read. */
export const everybody = "shared";

/**
 * The reports that not everybody of a case may read, each with its compartment.
 * @example narrowReports([]).size; // 0
 */
export function narrowReports(events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  return new Map(
    activeEvents(events).flatMap((event) =>
      event.type === "report-added" && event.compartment !== everybody ? [[event.report.id, event.compartment]] : [],
    ),
  );
}

/**
 * Where an event goes: where its hand puts it, else where the report is whose words it holds, else to everybody.
 * @example compartmentsOf(desk, hand)({ type: "title-set", title: "Talks" }); // "shared"
 */
export function compartmentsOf(desk: Pick<Desk, "events" | "folded">, hand: Hand): (payload: Payload) => string {
  if (hand.compartment !== undefined) return () => hand.compartment ?? everybody;
  const narrow = narrowReports(desk.events);
  if (narrow.size === 0) return () => everybody;
  return (payload) => reportsIn(desk, payload).flatMap((report) => narrow.get(report ?? "") ?? [])[0] ?? everybody;
}

/** The reports whose words an event holds, or says something of. */
function reportsIn({ folded }: Pick<Desk, "folded">, payload: Payload): readonly (string | undefined)[] {
  const ofClaims = (...ids: readonly string[]) =>
    ids.map((id) => folded.claims.find((claim) => claim.id === id)?.report);
  switch (payload.type) {
    case "report-added":
      return [payload.report.id];
    case "report-edited":
      return [payload.report];
    case "claims-suggested":
      return [
        ...payload.claims.map(({ report }) => report),
        ...ofClaims(...(payload.seconded ?? []).map(({ claim }) => claim)),
      ];
    case "claim-added":
      return [payload.claim.report];
    case "claim-accepted":
    case "claim-edited":
    case "claim-rejected":
    case "claim-split":
      return ofClaims(payload.claim);
    case "claims-merged":
      return ofClaims(payload.into, ...payload.from);
    default:
      return [];
  }
}
