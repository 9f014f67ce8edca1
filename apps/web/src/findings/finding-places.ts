import { shortened } from "@parley/analysis";
import type { CaseView } from "../view/case-view.ts";

/** Where something that a finding names stands in the workspace. */
export interface FindingPlace {
  readonly screen: string;
  readonly item?: string;
  readonly words: string;
}

/** The places of what a finding names beside claims and positions, each once; an id that names nothing has none. */
export function findingPlaces(refs: readonly string[], { subject }: Pick<CaseView, "subject">): FindingPlace[] {
  const places = refs.flatMap((ref): FindingPlace[] => {
    const by = <Record_ extends { id: string }>(records: readonly Record_[]) => records.find(({ id }) => id === ref);
    const issue = by(subject.issues);
    if (issue) return [{ screen: "positions", item: ref, words: issue.label }];
    const report = by(subject.reports);
    if (report) return [{ screen: "reports", item: ref, words: report.publisher ?? report.title ?? ref }];
    const forecast = by(subject.forecasts);
    if (forecast) return [{ screen: "forecasts", item: ref, words: forecast.question }];
    const clause = subject.drafts.at(-1)?.articles.flatMap(({ clauses }) => clauses);
    if (clause && by(clause)) return [{ screen: "text", words: `clause ${ref}` }];
    const step = by(subject.steps);
    if (step) return [{ screen: "roadmap", words: step.text }];
    const party = by(subject.parties);
    return party ? [{ screen: "parties", words: party.name }] : [];
  });
  const known = new Set<string>();
  return places
    .map((place) => ({ ...place, words: shortened(place.words, 60) }))
    .filter(({ words }) => !known.has(words) && known.add(words));
}
