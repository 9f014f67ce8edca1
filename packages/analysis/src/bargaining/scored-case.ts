import {
  decimal,
  isNegotiatingParty,
  listed,
  ParleyError,
  zero,
  type BargainingProblem,
  type Case,
  type Formula,
  type Position,
  type ProblemConstraint,
  type ProblemParty,
  type Reading,
  type Rule,
  type Score,
  type Warning,
} from "@parley/model";
import { stanceTable } from "../matrix/stance-table.ts";
import { chosenScores } from "./chosen-scores.ts";
import { amountSpan, scoreCurves } from "./score-curves.ts";
import { scoreInteractions } from "./score-interactions.ts";
import { scoreRanges } from "./score-ranges.ts";
import { partyName } from "../wording/words.ts";

/**
 * A case with scores as a bargaining problem: raw points, weight × value, where an issue without a weight has weight 1,
 * plus what is given to options of several issues together.
 * The meaning rules, red lines, conditions and active assumptions constrain; refusals, demands and silence do not.
 * Without a reservation, no agreement is worth 0 points. Where ranges or an order of weights leave values open, the
 * values are the middle of them and `ranges` says the rest.
 * @param by - whose scores count where several people gave a party some; left out, that is refused.
 * @returns The problem, and warnings on what the scores leave open.
 * @throws {ParleyError} `needs-input` when a negotiating party has no scores, `invalid-input` when it has two,
 * `not-found` when nobody of that name gave any.
 * @example scoredCase(subject, subject.reading); // throws
 */
export function scoredCase(
  given: Case,
  reading: Reading,
  by?: string,
): { problem: BargainingProblem; warnings: readonly Warning[] } {
  const warnings: Warning[] = [];
  checkAuthor(given, by);
  const subject = { ...given, scores: chosenScores(given.scores, by) };
  const scored = subject.parties.filter((party) => subject.scores.some((score) => score.party === party.id));
  checkScores(subject, scored.length);
  const parties = scored.map((party): ProblemParty => {
    const score = subject.scores.find((one) => one.party === party.id)!;
    return { id: party.id, name: party.name, ...scoreValues(subject, score, warnings) };
  });
  const issues = subject.issues.map(({ id, label, options }) => ({
    id,
    label,
    options: options.map((option) => {
      const divisible = amountSpan(option);
      return { id: option.id, label: option.label, ...(divisible ? { divisible } : {}) };
    }),
  }));
  const constraints = [...subject.rules.map(ruleConstraint), ...limitsOf(subject, reading)];
  return { problem: { title: subject.title, parties, issues, constraints }, warnings };
}

function checkAuthor({ scores }: Case, by: string | undefined): void {
  const authors = [...new Set(scores.map(({ author }) => author))];
  if (by === undefined || authors.length === 0 || authors.includes(by)) return;
  throw new ParleyError("not-found", `nobody named ${by} gave scores: they are by ${listed(authors)}`, {
    place: { path: "scores" },
  });
}

function checkScores(subject: Case, scored: number): void {
  if (scored === 0)
    throw new ParleyError(
      "needs-input",
      "this case has no scores: solve needs values that a person gave to each party's options, under 'scores' with author and date",
    );
  const missing = subject.parties.filter(
    (party) => isNegotiatingParty(party) && !subject.scores.some((score) => score.party === party.id),
  );
  if (missing.length > 0)
    throw new ParleyError(
      "needs-input",
      `there are no scores for ${listed(missing.map(({ name }) => name))}: add them under 'scores'`,
    );
  const twice = subject.scores.find(
    (score, i) => subject.scores.findIndex((other) => other.party === score.party) !== i,
  );
  if (!twice) return;
  const authors = subject.scores.flatMap(({ party, author }) => (party === twice.party ? [author] : []));
  throw new ParleyError(
    "invalid-input",
    `${partyName(subject.parties, twice.party)} has scores by ${listed(authors)}: choose whose to solve with (parley solve --by NAME)`,
    { place: { path: "scores" } },
  );
}

function scoreValues(subject: Case, score: Score, warnings: Warning[]): Omit<ProblemParty, "id" | "name"> {
  const name = partyName(subject.parties, score.party);
  const unscored = subject.issues.filter((issue) =>
    issue.options.some((option) => score.values[issue.id]?.[option.id] === undefined),
  );
  if (unscored.length > 0) {
    const message = `${score.author} gave ${name} no value for some options of ${listed(unscored.map(({ label }) => label))}: they count 0`;
    warnings.push({ code: "value-missing", message, ref: score.party });
  }
  const made = scoreRanges(subject, score);
  if (made.ranges)
    warnings.push({
      code: "middle-of-ranges",
      message: `${score.author} left values or weights of ${name} open: the frontier and the solutions use the middle of them, and the robustness says what holds throughout`,
      ref: score.party,
    });
  const curves = scoreCurves(subject, score);
  return {
    ...made,
    ...(curves ? { curves } : {}),
    interactions: scoreInteractions(subject, score),
    reservation: score.reservation === undefined ? zero : decimal(score.reservation),
    ...(score.discount === undefined ? {} : { discount: score.discount }),
    author: score.author,
    date: score.date,
  };
}

function ruleConstraint(rule: Rule): ProblemConstraint {
  const formula = (): Formula => {
    if ("require" in rule) return rule.require;
    if ("if" in rule) return { any: [{ not: rule.if }, rule.then] };
    return { any: [{ all: rule.iff }, { all: rule.iff.map((not) => ({ not })) }] };
  };
  return { id: rule.id, kind: "rule", formula: formula() };
}

/** Red lines, conditions and active assumptions. */
function limitsOf(subject: Case, reading: Reading): ProblemConstraint[] {
  const table = stanceTable(subject, reading);
  const binding = new Set(subject.parties.filter(isNegotiatingParty).map(({ id }) => id));
  const cells = table.cells.filter((cell) => binding.has(cell.party));
  const conditions = cells
    .filter(({ stance }) => stance === "accepts-if")
    .map(({ party, issue, option, conditions, positions }): ProblemConstraint => {
      const formula = { any: [{ not: { [issue]: [option] } }, ...conditions] };
      return { id: positions.join(" "), kind: "condition", party, formula };
    });
  const redLines = table.positions
    .filter(({ party, stance }) => binding.has(party) && stance === "red-line")
    .map(redLineConstraint);
  const assumptions = subject.assumptions
    .filter(({ id }) => reading.assumptions.includes(id))
    .map(({ id, require }): ProblemConstraint => ({ id, kind: "assumption", formula: require }));
  return [...redLines, ...conditions, ...assumptions];
}

function redLineConstraint({ id, party, issue, options, require }: Position): ProblemConstraint {
  const formula = require ?? { not: { [issue ?? ""]: options ?? [] } };
  return { id, kind: "red-line", party, formula };
}
