import type { CaseEvent } from "./case-event.ts";
import { complianceWords } from "./compliance.ts";
import { nameOf, shortened, type Finder } from "./named-records.ts";
import { quoted } from "./words.ts";

type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;

/** The events about the process: steps in time, threats, judgements, forecasts. */
export type ProcessEvent = EventOf<
  | "deal-set"
  | "likelihood-words-set"
  | "step-values-set"
  | "step-values-removed"
  | "talks-event-set"
  | "threat-set"
  | "judgement-set"
  | "forecast-set"
  | "forecast-updated"
  | "forecast-resolved"
  | "session-set"
  | "move-made"
  | "draft-set"
  | "compliance-set"
>;

/**
 * What an event about the process did; part of {@link eventSentence}.
 * @example processSentence({ type: "step-values-removed", by: "N.N." }, new CaseDraft(subject)); // => "Removed the values of steps that N.N. gave"
 */
export function processSentence(event: ProcessEvent, before: Finder): string {
  switch (event.type) {
    case "likelihood-words-set":
      return `Chose the words for likelihood: ${event.words === "phia" ? "PHIA yardstick" : "ICD 203"}`;
    case "deal-set":
      return event.deal === null
        ? "Said that it is no deal of a known kind"
        : `Said that a ${event.deal} deal is negotiated`;
    case "step-values-set":
      return `Set the values of steps that ${event.stepValues.author} gave`;
    case "step-values-removed":
      return `Removed the values of steps that ${event.by} gave`;
    case "talks-event-set":
      return `Set the event ${quoted(event.talksEvent.label)}`;
    case "threat-set":
      return `Set the threat of ${nameOf("parties", event.threat.by, before)}: ${quoted(shortened(event.threat.consequence))}`;
    case "judgement-set":
      return `Set the judgement ${event.judgement.id}, on ${judgedMatter[event.judgement.about]}`;
    case "forecast-set":
      return `${before.find("forecasts", event.forecast.id) ? "Changed the question" : "Asked"} ${quoted(shortened(event.forecast.question))}`;
    case "forecast-updated":
      return `${event.update.by} put ${Math.round(event.update.probability * 100)} percent on ${question(event.forecast, before)}`;
    case "session-set":
      return `Set the session ${quoted(event.session.title)}`;
    case "move-made":
      return `${nameOf("parties", event.move.by, before)}: ${event.move.kind.replaceAll("-", " ")}, in ${sessionTitle(event.session, before)}`;
    case "draft-set":
      return `Set the draft ${quoted(event.draft.title)}`;
    case "compliance-set":
      return complianceSentence(event, before);
    case "forecast-resolved":
      return `Resolved ${question(event.forecast, before)}: ${resolutionWord(event.resolution.happened)}`;
  }
}

function complianceSentence({ compliance }: EventOf<"compliance-set">, before: Finder): string {
  const { on, status, date } = compliance;
  const what = "step" in on ? (before.find("steps", on.step)?.text ?? on.step) : `${on.clause} of ${on.draft}`;
  return `Reported ${quoted(shortened(what))} as ${status} (${complianceWords[status]}) on ${date}`;
}

const judgedMatter = {
  ripeness: "ripeness",
  spoiler: "a spoiler",
  veto: "a veto",
  "power-shift": "a shift of power",
  checklist: "a checklist",
  ranking: "a ranking of outcomes",
} as const;

function question(id: string, before: Finder): string {
  const asked = before.find("forecasts", id)?.question;
  return asked === undefined ? id : quoted(shortened(asked));
}

function sessionTitle(id: string, before: Finder): string {
  const title = before.find("sessions", id)?.title;
  return title === undefined ? id : quoted(title);
}

function resolutionWord(happened: boolean | "void"): string {
  return happened === "void" ? "void" : happened ? "it happened" : "it did not happen";
}
