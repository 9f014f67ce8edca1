import { advance } from "./apply-event.ts";
import { CaseDraft } from "./case-draft.ts";
import type { Case, Collection } from "./case.ts";
import type { CaseEvent } from "./case-event.ts";
import { emptyCase } from "./fold-case.ts";
import { nameOf, shortened, type Finder } from "./named-records.ts";
import { processSentence, type ProcessEvent } from "./process-sentence.ts";
import { stanceLabel } from "./stance.ts";
import { counted, listed, quoted } from "./words.ts";

/**
 * What an event did, in the words of the button that made it.
 * @param before - The case as it stood, for the words of a claim or the name of a party; a record that is not there is
 * named by its id.
 * @example eventSentence({ type: "title-set", title: "B", id: "e1", at: "2026-01-01T00:00:00Z", author: "N.N.", compartment: "shared" }, emptyCase("a", "A")); // => "Renamed the case “B”"
 */
export function eventSentence(event: CaseEvent, before: Case): string {
  return sentenceOf(event, new CaseDraft(before));
}

/**
 * What each event of a history did, oldest first, undone ones too. O(total size).
 * @example eventSentences([]); // => []
 */
export function eventSentences(events: readonly CaseEvent[]): string[] {
  const draft = new CaseDraft(emptyCase("case", "Untitled case"));
  const gone = new CaseDraft(emptyCase("case", "Untitled case"));
  const before: Finder = { find: (collection, id) => draft.find(collection, id) ?? gone.find(collection, id) };
  return events.map((event) => {
    const sentence = sentenceOf(event, before);
    for (const [collection, id] of leaving(event)) {
      const record = draft.find(collection, id);
      if (record) gone.put(collection, record);
    }
    advance(draft, event);
    return sentence;
  });
}

/** The records that an event takes away, which an undoing may bring back. */
function leaving(event: CaseEvent): (readonly [Exclude<Collection, "reports">, string])[] {
  switch (event.type) {
    case "claims-merged":
      return event.from.map((id) => ["claims", id]);
    case "claim-split":
      return [["claims", event.claim]];
    case "parties-merged":
      return [["parties", event.from]];
    case "names-merged":
      return [[event.collection, event.from]];
    case "issues-merged":
      return [["issues", event.from]];
    case "removed":
      return [[event.collection, event.record]];
    default:
      return [];
  }
}

function sentenceOf(event: CaseEvent, before: Finder): string {
  switch (event.type) {
    case "case-created":
      return `Created the case ${quoted(event.title)}`;
    case "case-imported":
      return `Imported the case ${quoted(event.file.title)}: ${counted(event.file.claims.length, "claim")}, ${counted(event.file.positions.length, "position")}`;
    case "title-set":
      return `Renamed the case ${quoted(event.title)}`;
    case "reading-set":
      return `Set the reading: silence ${event.reading.silence}`;
    case "report-added":
      return reportSentence(event, before);
    case "report-edited":
      return `Edited ${listed(Object.keys(event.changes))} of the report ${quoted(reportName(event.report, before))}`;
    case "archived-set":
      return event.archived ? "Archived the case" : "Took the case out of the archive";
    case "claims-suggested":
      return suggestedSentence(event);
    case "claim-added":
    case "claim-accepted":
    case "claim-edited":
    case "claim-rejected":
    case "claims-merged":
    case "claim-split":
      return claimSentence(event, before);
    case "parties-merged":
      return `Merged the party ${nameOf("parties", event.from, before)} into ${nameOf("parties", event.into, before)}`;
    case "names-merged":
      return `Merged the ${singular[event.collection]} ${nameOf(event.collection, event.from, before)} into ${nameOf(event.collection, event.into, before)}`;
    case "issues-merged":
      return `Merged the issue ${issueName(event.from, before)} into ${issueName(event.into, before)}`;
    case "told-apart":
      return `Told the ${event.collection} ${listed(event.records.map((id) => (event.collection === "issues" ? issueName(id, before) : nameOf(event.collection, id, before))))} apart`;
    case "report-purged":
      return `Removed the report ${event.report} for good: its text and every word taken from it`;
    case "removed":
      return `Removed ${event.record} from ${event.collection}`;
    case "undone":
      return `Undid ${event.event}`;
    default:
      return recordSentence(event, before);
  }
}

type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;

function reportSentence({ report, claims }: EventOf<"report-added">, before: Finder): string {
  const name = quoted(report.title ?? report.id);
  const known = before.find("reports", report.id) !== undefined;
  const done = known ? `Replaced the text of the report ${name}` : `Added the report ${name}`;
  return claims.length === 0 ? done : `${done}: ${counted(claims.length, "claim")} suggested`;
}

function suggestedSentence({ claims, seconded = [] }: EventOf<"claims-suggested">): string {
  const fresh = `Suggested ${counted(claims.length, "claim")}`;
  if (seconded.length === 0) return fresh;
  const again = `${counted(seconded.length, "claim")} that another reader had suggested`;
  return claims.length === 0 ? `Suggested ${again}` : `${fresh}, and ${again}`;
}

function reportName(id: string, before: Finder): string {
  return before.find("reports", id)?.title ?? id;
}

type ClaimEvent = EventOf<
  "claim-added" | "claim-accepted" | "claim-edited" | "claim-rejected" | "claims-merged" | "claim-split"
>;

function claimSentence(event: ClaimEvent, before: Finder): string {
  switch (event.type) {
    case "claim-added":
      return `Added claim ${event.claim.id}, ${quoted(shortened(event.claim.quote))}`;
    case "claim-accepted":
      return `Accepted ${claimWords(event.claim, before)}`;
    case "claim-edited":
      return `Edited ${listed(editedFields(event.changes))} of ${claimWords(event.claim, before)}`;
    case "claim-rejected":
      return `Rejected ${claimWords(event.claim, before)}${event.reason === "" ? "" : `: ${event.reason}`}`;
    case "claims-merged":
      return `Merged ${listed(event.from)} into ${claimWords(event.into, before)}`;
    case "claim-split":
      return `Split ${claimWords(event.claim, before)} into ${listed(event.into.map((part) => part.id))}`;
  }
}

type RecordEvent = EventOf<
  | "party-set"
  | "person-set"
  | "source-set"
  | "place-set"
  | "scores-set"
  | "scores-removed"
  | "passage-set"
  | "issue-set"
  | "position-set"
  | "rule-set"
  | "assumption-set"
  | "package-set"
  | "step-set"
>;

function recordSentence(event: RecordEvent | ProcessEvent, before: Finder): string {
  switch (event.type) {
    case "party-set":
      return `Set the party ${quoted(event.party.name)}`;
    case "person-set":
      return `Set the person ${quoted(event.person.name)}`;
    case "source-set":
      return `Set the source ${quoted(event.source.name)}`;
    case "place-set":
      return `Set the place ${quoted(event.place.name)}`;
    case "scores-set":
      return `Set the scores that ${event.scores.author} gave ${nameOf("parties", event.scores.party, before)}`;
    case "scores-removed":
      return `Removed the scores that ${event.by} gave ${nameOf("parties", event.party, before)}`;
    case "passage-set":
      return event.passage.omit
        ? `Left ${quoted(event.passage.heading ?? event.passage.id)} out of the brief`
        : `Wrote ${quoted(event.passage.heading ?? event.passage.id)} of the brief`;
    case "issue-set":
      return `Set the issue ${quoted(event.issue.label)}`;
    case "position-set":
      return `Set the position ${event.position.id}: ${nameOf("parties", event.position.party, before)} ${stanceLabel(event.position.stance)}`;
    case "rule-set":
      return `Set the rule ${event.rule.id}`;
    case "assumption-set":
      return `Set the assumption ${quoted(event.assumption.text)}`;
    case "package-set":
      return `Set the package ${event.package.id}`;
    case "step-set":
      return `Set the step ${quoted(event.step.text)}`;
    default:
      return processSentence(event, before);
  }
}

/** A new quote takes its place in the report along. */
function editedFields(changes: object): string[] {
  const fields = Object.keys(changes);
  return fields.includes("quote") ? fields.filter((field) => field !== "start" && field !== "end") : fields;
}

function claimWords(id: string, before: Finder): string {
  const quote = before.find("claims", id)?.quote;
  if (quote === undefined) return `claim ${id}`;
  return `claim ${id}, ${quoted(shortened(quote))}`;
}

const singular = { people: "person", sources: "source", places: "place" } as const;

function issueName(id: string, before: Finder): string {
  const label = before.find("issues", id)?.label;
  return label === undefined ? id : quoted(label);
}
