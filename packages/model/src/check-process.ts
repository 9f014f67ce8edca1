import type { Case } from "./case.ts";
import { checkSession } from "./check-session.ts";
import { checkDrafts } from "./check-drafts.ts";
import type { Judgement } from "./judgement.ts";
import type { Path, ReferenceCheck } from "./reference-check.ts";

/**
 * Looks for ids that name nothing in steps, their values, events, threats, judgements, forecasts, sessions, drafts and
 * reports on compliance.
 * @example checkProcess(subject, new ReferenceCheck(subject));
 */
export function checkProcess(subject: Case, check: ReferenceCheck): void {
  subject.steps.forEach((step, i) => checkStep(step, check, ["steps", i]));
  subject.stepValues.forEach((one, i) => {
    for (const [step, byParty] of Object.entries(one.values)) {
      check.record("steps", step, ["stepValues", i, "values", step]);
      checkAmounts(byParty, check, ["stepValues", i, "values", step]);
    }
    checkAmounts(one.losses, check, ["stepValues", i, "losses"]);
  });
  subject.events.forEach((event, i) => {
    event.after.forEach((id, k) => check.record("events", id, ["events", i, "after", k]));
    event.parties.forEach((id, k) => check.party(id, ["events", i, "parties", k]));
    check.claims(event.claims, ["events", i, "claims"]);
  });
  subject.threats.forEach((threat, i) => {
    for (const field of ["by", "to", "about"] as const) check.party(threat[field], ["threats", i, field]);
    if (threat.if) check.formula(threat.if, ["threats", i, "if"]);
    check.claims(threat.claims, ["threats", i, "claims"]);
  });
  subject.judgements.forEach((one, i) => checkJudgement(one, check, ["judgements", i]));
  subject.sessions.forEach((session, i) => checkSession(session, { check, at: ["sessions", i] }));
  subject.forecasts.forEach((forecast, i) => {
    const at = ["forecasts", i];
    check.claims(forecast.claims, [...at, "claims"]);
    forecast.updates.forEach(({ claims }, k) => check.claims(claims, [...at, "updates", k, "claims"]));
    check.claims(forecast.resolution?.claims ?? [], [...at, "resolution", "claims"]);
  });
  checkDrafts(subject, check);
}

function checkStep(step: Case["steps"][number], check: ReferenceCheck, at: Path): void {
  [step.by ?? []].flat().forEach((by) => check.party(by, [...at, "by"]));
  for (const field of ["verifiedBy", "guaranteedBy"] as const)
    (step[field] ?? []).forEach((id, k) => check.party(id, [...at, field, k]));
  if (step.issue !== undefined && step.option !== undefined) check.option(step.issue, step.option, [...at, "option"]);
  else check.record("issues", step.issue, [...at, "issue"]);
  if (step.if) check.formula(step.if, [...at, "if"]);
  step.after.forEach((after, k) => check.record("steps", after.step, [...at, "after", k, "step"]));
  step.counters.forEach((id, k) => check.record("steps", id, [...at, "counters", k]));
  check.claims(step.claims, [...at, "claims"]);
}

function checkAmounts(byParty: Readonly<Record<string, string | number>>, check: ReferenceCheck, at: Path): void {
  for (const [party, amount] of Object.entries(byParty)) {
    check.party(party, [...at, party]);
    check.number(amount, [...at, party]);
  }
}

function checkJudgement(judgement: Judgement, check: ReferenceCheck, at: Path): void {
  check.claims(judgement.claims, [...at, "claims"]);
  switch (judgement.about) {
    case "ripeness":
    case "ranking":
      return check.party(judgement.party, [...at, "party"]);
    case "spoiler":
      check.record("issues", judgement.issue, [...at, "issue"]);
      return check.party(judgement.party, [...at, "party"]);
    case "veto":
      judgement.on.forEach(({ issue, option }, k) => check.option(issue, option, [...at, "on", k]));
      return check.party(judgement.party, [...at, "party"]);
    case "power-shift":
      check.option(judgement.on.issue, judgement.on.option, [...at, "on"]);
      for (const field of ["favours", "against"] as const) check.party(judgement[field], [...at, field]);
      return judgement.answeredBy.forEach((answer, k) => {
        const path = [...at, "answeredBy", k];
        if ("step" in answer) check.record("steps", answer.step, path);
        else check.option(answer.issue, answer.option, path);
      });
    case "checklist":
      return check.record("packages", judgement.package, [...at, "package"]);
  }
}
