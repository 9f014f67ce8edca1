import {
  draftClauses,
  formulaIssues,
  ruleFormulas,
  type Draft,
  type Formula,
  type Judgement,
  type SessionMove,
  type Step,
  type Threat,
} from "@parley/model";
import type { CaseChange } from "./case-change.ts";

/**
 * The issues, parties, assumptions and steps that a change names, each as `issues ID` and so on: what it needs to be there.
 * @example namedRecords({ type: "title-set", title: "Talks" }); // => []
 */
export function namedRecords(change: CaseChange): string[] {
  const { issues = [], parties = [], formulas = [], assumptions = [], steps = [] } = namesIn(change);
  return [
    ...[...issues, ...formulas.flatMap((formula) => (formula === undefined ? [] : formulaIssues(formula)))]
      .filter((id) => id !== undefined)
      .map((id) => `issues ${id}`),
    ...parties.filter((id) => id !== undefined).map((id) => `parties ${id}`),
    ...assumptions.map((id) => `assumptions ${id}`),
    ...steps.map((id) => `steps ${id}`),
  ];
}

interface Names {
  readonly issues?: readonly (string | undefined)[];
  readonly parties?: readonly (string | undefined)[];
  readonly formulas?: readonly (Formula | undefined)[];
  readonly assumptions?: readonly string[];
  readonly steps?: readonly string[];
}

function namesIn(change: CaseChange): Names {
  switch (change.type) {
    case "position-set": {
      const { issue, party, if: condition, require } = change.position;
      return { issues: [issue], parties: [party], formulas: [condition, require] };
    }
    case "reading-set":
      return { assumptions: change.reading.assumptions };
    case "rule-set":
      return { formulas: ruleFormulas(change.rule) };
    case "assumption-set":
      return { formulas: [change.assumption.require] };
    case "package-set":
      return { issues: Object.keys(change.package.options), parties: [change.package.by] };
    case "step-set":
      return stepNames(change.step);
    case "step-values-set": {
      const { values, losses } = change.stepValues;
      return {
        parties: [...Object.values(values), losses].flatMap((byParty) => Object.keys(byParty)),
        steps: Object.keys(values),
      };
    }
    case "scores-set": {
      const { weights, values, interactions = [], party } = change.scores;
      return {
        issues: Object.keys({ ...weights, ...values }),
        parties: [party],
        formulas: interactions.map((one) => one.if),
      };
    }
    case "talks-event-set":
      return { parties: change.talksEvent.parties };
    case "threat-set":
      return threatNames(change.threat);
    case "draft-set":
      return draftNames(change.draft);
    case "judgement-set":
      return judgementNames(change.judgement);
    case "session-set": {
      const moves = change.session.moves.map(moveNames);
      return {
        issues: moves.flatMap(({ issues = [] }) => issues),
        parties: [...change.session.seats.map(({ party }) => party), ...moves.flatMap(({ parties = [] }) => parties)],
        formulas: moves.flatMap(({ formulas = [] }) => formulas),
      };
    }
    case "compliance-set":
      return "step" in change.compliance.on ? { steps: [change.compliance.on.step] } : {};
    case "move-made":
      return moveNames(change.move);
    case "person-set":
      return { parties: [change.person.party] };
    case "source-set":
      return { parties: [change.source.party] };
    default:
      return {};
  }
}

function stepNames({ by, issue, if: condition, after, counters, verifiedBy = [], guaranteedBy = [] }: Step): Names {
  return {
    issues: [issue],
    parties: [by ?? [], verifiedBy, guaranteedBy].flat(),
    formulas: [condition],
    steps: [...after.map(({ step }) => step), ...counters],
  };
}

function threatNames({ by, to, about, if: condition }: Threat): Names {
  return { parties: [by, to, about], formulas: [condition] };
}

function draftNames(draft: Draft): Names {
  const clauses = draftClauses(draft);
  const wordings = clauses.flatMap(({ alternatives }) => alternatives);
  return {
    issues: [...clauses.map(({ issue }) => issue), ...wordings.flatMap(({ options }) => Object.keys(options))],
    parties: [
      ...draft.seenBy.map(({ party }) => party),
      ...wordings.flatMap(({ heldBy }) => heldBy),
      ...clauses.flatMap(({ terms: { actor = [], verifier = [] } }) => [...actor, ...verifier]),
    ],
  };
}

function judgementNames(judgement: Judgement): Names {
  switch (judgement.about) {
    case "ripeness":
    case "ranking":
      return { parties: [judgement.party] };
    case "spoiler":
      return { parties: [judgement.party], issues: [judgement.issue] };
    case "veto":
      return { parties: [judgement.party], issues: judgement.on.map(({ issue }) => issue) };
    case "power-shift":
      return {
        parties: [judgement.favours, judgement.against],
        issues: [judgement.on, ...judgement.answeredBy].flatMap((one) => ("issue" in one ? one.issue : [])),
        steps: judgement.answeredBy.flatMap((one) => ("step" in one ? one.step : [])),
      };
    case "checklist":
      return {};
  }
}

function moveNames(move: SessionMove): Names {
  const others = move.kind === "side-promise" ? [move.to] : move.kind === "convene" ? (move.participants ?? []) : [];
  return {
    issues: "options" in move ? Object.keys(move.options) : [],
    parties: [move.by, ...others],
    formulas: ["if" in move ? move.if : undefined],
  };
}
