import { dateBounds, type Case, type Clause, type ClauseTerms, type Step } from "@parley/model";

/** What a clause says, with the step that carries it out, if the case has one for what is chosen. */
export interface CarriedOut {
  readonly terms: ClauseTerms;
  readonly step?: Step;
}

/**
 * What a clause says of the act that it asks for; what it leaves out, the step says that carries out the wording
 * chosen. Where several steps would do that, in orders that differ, none of them fills anything in.
 * @example carriedOut(subject, { id: "a", status: "agreed", alternatives: [], terms: { act: "pays" }, from: [] }).terms; // => { act: "pays" }
 */
export function carriedOut(subject: Case, clause: Clause): CarriedOut {
  const chosen = chosenOptions(clause);
  const steps = subject.steps.filter(
    ({ issue, option }) => issue !== undefined && issue in chosen && (option === undefined || option === chosen[issue]),
  );
  const [step] = steps;
  const place = subject.issues.find(({ id }) => id === clause.issue)?.place;
  const placed = place === undefined ? {} : { place };
  if (step === undefined || steps.length > 1) return { terms: { ...placed, ...clause.terms } };
  return { terms: { ...placed, ...stepTerms(step), ...clause.terms }, step };
}

/**
 * The options that the wording stands for which a clause takes; none while its brackets stand.
 * @example chosenOptions({ id: "a", status: "bracketed", alternatives: [], terms: {}, from: [] }); // => {}
 */
export function chosenOptions({ alternatives, chosen }: Clause): Readonly<Record<string, string>> {
  return alternatives.find(({ id }) => id === chosen)?.options ?? {};
}

function stepTerms({ by, text, window, verifiedBy, evidence }: Step): ClauseTerms {
  const latest = window === undefined ? undefined : dateBounds(window).latest;
  return {
    ...(by === undefined ? {} : { actor: [by].flat() }),
    act: text,
    ...(latest === undefined ? {} : { deadline: latest, timing: "complete" as const }),
    ...(verifiedBy === undefined ? {} : { verifier: verifiedBy }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
