import type { CaseEvent } from "@parley/model";
import type { Payload } from "./record.ts";

type EventOf<Type extends CaseEvent["type"]> = Extract<Payload, { type: Type }>;
type Touched = { readonly [Type in CaseEvent["type"]]?: (event: EventOf<Type>) => readonly string[] };

/**
 * The records that an event makes, changes or removes, each as `collection id`.
 * @returns Empty for an event that touches no record, such as a new title.
 * @example touchedRecords({ type: "claim-accepted", claim: "c001" }); // => ["claims c001"]
 */
export function touchedRecords(event: CaseEvent | Payload): readonly string[] {
  const find = touched[event.type] as ((event: CaseEvent | Payload) => readonly string[]) | undefined;
  return find?.(event) ?? [];
}

const touched: Touched = {
  "report-added": ({ report }) => [`reports ${report.id}`],
  "report-edited": ({ report }) => [`reports ${report}`],
  "report-purged": ({ report }) => [`reports ${report}`],
  "claim-added": ({ claim }) => [`claims ${claim.id}`],
  "claim-accepted": ({ claim }) => [`claims ${claim}`],
  "claim-edited": ({ claim }) => [`claims ${claim}`],
  "claim-rejected": ({ claim }) => [`claims ${claim}`],
  "claims-merged": ({ into, from }) => [into, ...from].map((id) => `claims ${id}`),
  "claim-split": ({ claim, into }) => [claim, ...into.map(({ id }) => id)].map((id) => `claims ${id}`),
  "party-set": ({ party }) => [`parties ${party.id}`],
  "parties-merged": ({ into, from }) => [`parties ${into}`, `parties ${from}`],
  "names-merged": ({ collection, into, from }) => [into, from].map((id) => `${collection} ${id}`),
  "issues-merged": ({ into, from }) => [into, from].map((id) => `issues ${id}`),
  "told-apart": ({ collection, records }) => records.map((id) => `${collection} ${id}`),
  "person-set": ({ person }) => [`people ${person.id}`],
  "source-set": ({ source }) => [`sources ${source.id}`],
  "place-set": ({ place }) => [`places ${place.id}`],
  "issue-set": ({ issue }) => [`issues ${issue.id}`],
  "position-set": ({ position }) => [`positions ${position.id}`],
  "rule-set": ({ rule }) => [`rules ${rule.id}`],
  "assumption-set": ({ assumption }) => [`assumptions ${assumption.id}`],
  "package-set": ({ package: named }) => [`packages ${named.id}`],
  "step-set": ({ step }) => [`steps ${step.id}`],
  "step-values-set": ({ stepValues }) => [`step values ${stepValues.author}`],
  "step-values-removed": ({ by }) => [`step values ${by}`],
  "talks-event-set": ({ talksEvent }) => [`events ${talksEvent.id}`],
  "threat-set": ({ threat }) => [`threats ${threat.id}`],
  "judgement-set": ({ judgement }) => [`judgements ${judgement.id}`],
  "forecast-set": ({ forecast }) => [`forecasts ${forecast.id}`],
  "forecast-updated": ({ forecast }) => [`forecasts ${forecast}`],
  "forecast-resolved": ({ forecast }) => [`forecasts ${forecast}`],
  "session-set": ({ session }) => [`sessions ${session.id}`],
  "move-made": ({ session }) => [`sessions ${session}`],
  "draft-set": ({ draft }) => [`drafts ${draft.id}`],
  "compliance-set": ({ compliance }) => [`compliance ${compliance.id}`],
  "scores-set": ({ scores }) => [`scores ${scores.party} ${scores.author}`],
  "scores-removed": ({ party, by }) => [`scores ${party} ${by}`],
  "passage-set": ({ passage }) => [`passages ${passage.id}`],
  removed: ({ collection, record }) => [`${collection} ${record}`],
};
