import type { CaseEvent } from "@parley/model";
import type { Payload } from "./record.ts";

/**
 * The records that an event makes, changes or removes, each as `collection id`.
 * @returns Empty for an event that touches no record, such as a new title.
 * @example touchedRecords({ type: "claim-accepted", claim: "c001" }); // => ["claims c001"]
 */
export function touchedRecords(event: CaseEvent | Payload): string[] {
  switch (event.type) {
    case "report-added":
      return [`reports ${event.report.id}`];
    case "report-edited":
    case "report-purged":
      return [`reports ${event.report}`];
    case "claim-added":
      return [`claims ${event.claim.id}`];
    case "claim-accepted":
    case "claim-edited":
    case "claim-rejected":
      return [`claims ${event.claim}`];
    case "claims-merged":
      return [event.into, ...event.from].map((id) => `claims ${id}`);
    case "claim-split":
      return [event.claim, ...event.into.map(({ id }) => id)].map((id) => `claims ${id}`);
    case "party-set":
      return [`parties ${event.party.id}`];
    case "parties-merged":
      return [`parties ${event.into}`, `parties ${event.from}`];
    case "names-merged":
      return [event.into, event.from].map((id) => `${event.collection} ${id}`);
    case "issues-merged":
      return [event.into, event.from].map((id) => `issues ${id}`);
    case "told-apart":
      return event.records.map((id) => `${event.collection} ${id}`);
    case "person-set":
      return [`people ${event.person.id}`];
    case "source-set":
      return [`sources ${event.source.id}`];
    case "place-set":
      return [`places ${event.place.id}`];
    case "issue-set":
      return [`issues ${event.issue.id}`];
    case "position-set":
      return [`positions ${event.position.id}`];
    case "rule-set":
      return [`rules ${event.rule.id}`];
    case "assumption-set":
      return [`assumptions ${event.assumption.id}`];
    case "package-set":
      return [`packages ${event.package.id}`];
    case "step-set":
      return [`steps ${event.step.id}`];
    case "scores-set":
      return [`scores ${event.scores.party} ${event.scores.author}`];
    case "scores-removed":
      return [`scores ${event.party} ${event.by}`];
    case "passage-set":
      return [`passages ${event.passage.id}`];
    case "removed":
      return [`${event.collection} ${event.record}`];
    default:
      return [];
  }
}
