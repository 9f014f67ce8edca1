import { dateBounds, isUsable, type Case, type GivenAnswer, type Judgement } from "@parley/model";

/** A judgement that answers yes, no, contested or unknown. */
export type AnsweringJudgement = Extract<Judgement, { about: "ripeness" | "checklist" }>;

/**
 * The judgements of a case without the rejected claims among their evidence.
 * @example citedJudgements(subject); // => []
 */
export function citedJudgements({ judgements, claims }: Pick<Case, "judgements" | "claims">): Judgement[] {
  const rejected = new Set(claims.filter((claim) => !isUsable(claim)).map(({ id }) => id));
  if (rejected.size === 0) return judgements;
  return judgements.map((one) => ({ ...one, claims: one.claims.filter((id) => !rejected.has(id)) }));
}

/**
 * Each author's latest answer; of two on one day the one that stands later in the case.
 * @returns By author, alphabetical.
 * @example givenAnswers([]); // => []
 */
export function givenAnswers(judgements: readonly AnsweringJudgement[]): GivenAnswer[] {
  return latestPerAuthor(judgements).map(({ id, author, date, answer, claims, note }) => ({
    judgement: id,
    author,
    date,
    answer,
    claims,
    ...(note === undefined ? {} : { note }),
  }));
}

/**
 * What several authors answer together. One who says "unknown" contests nothing; authors who differ otherwise make it
 * contested.
 * @returns `unknown` when nobody gave another answer.
 * @example jointAnswer([{ answer: "yes" }, { answer: "no" }, { answer: "unknown" }]); // => "contested"
 */
export function jointAnswer(given: readonly Pick<GivenAnswer, "answer">[]): GivenAnswer["answer"] {
  const decided = [...new Set(given.map(({ answer }) => answer).filter((answer) => answer !== "unknown"))];
  return decided.length > 1 ? "contested" : (decided[0] ?? "unknown");
}

/**
 * The latest judgement of each author, by author.
 * @example latestPerAuthor([]); // => []
 */
export function latestPerAuthor<One extends Pick<Judgement, "author" | "date">>(judgements: readonly One[]): One[] {
  const latest = new Map<string, One>();
  for (const one of judgements) {
    const earlier = latest.get(one.author);
    if (earlier === undefined || day(one) >= day(earlier)) latest.set(one.author, one);
  }
  return [...latest.values()].toSorted((a, b) => (a.author < b.author ? -1 : 1));
}

function day({ date }: Pick<Judgement, "date">): string {
  return dateBounds(date).latest ?? "";
}
