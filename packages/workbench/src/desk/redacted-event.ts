import type { CaseEvent, Claim, Report, Seconded } from "@parley/model";

/** What stands in place of words that were taken out. */
const removed = "[removed]";

/** Whose words are taken out. */
export interface Redacting {
  readonly report: string;
  /** The ids of its claims. */
  readonly claims: ReadonlySet<string>;
  /** Their quotes. */
  readonly quotes: readonly string[];
  /** Names in lower case that the case itself has for its parties: they may stay. */
  readonly names: ReadonlySet<string>;
}

/**
 * An event without the words that it took from a report: the text, title, names and address of the report, and of its
 * claims all but what a person or a rule decided about them (act, issue, review, notes).
 * @returns The event itself when it took none.
 * @example redactedEvent(event, redacting) === event; // true
 */
export function redactedEvent(event: CaseEvent, by: Redacting): CaseEvent {
  const claims = (list: readonly Claim[]) =>
    list.map((claim) => (by.claims.has(claim.id) ? redactedClaim(claim, by) : claim));
  const touches = (list: readonly Claim[]) => list.some(({ id }) => by.claims.has(id));
  switch (event.type) {
    case "report-added": {
      if (event.report.id !== by.report) return event;
      return { ...event, report: redactedReport(event.report), claims: claims(event.claims) };
    }
    case "report-edited": {
      if (event.report !== by.report) return event;
      const { kind, language, date, sameAs } = event.changes;
      return { ...event, changes: defined({ kind, language, date, sameAs }) };
    }
    case "case-imported": {
      const { file } = event;
      const reports = file.reports.map((report) => (report.id === by.report ? redactedReport(report) : report));
      const positions = file.positions.map((position) => redactedPosition(position, by));
      const same = !touches(file.claims) && file.reports.every(({ id }) => id !== by.report);
      return same ? event : { ...event, file: { ...file, reports, claims: claims(file.claims), positions } };
    }
    case "claims-suggested":
      return redactedSuggestions(event, by);
    case "claim-added":
      return touches([event.claim]) ? { ...event, claim: redactedClaim(event.claim, by) } : event;
    case "claim-split":
      return touches(event.into) ? { ...event, into: claims(event.into) } : event;
    case "claim-edited": {
      if (!by.claims.has(event.claim)) return event;
      const kept = decisions(event.changes, by) as typeof event.changes;
      return { ...event, changes: event.changes.quote === undefined ? kept : { ...kept, quote: removed } };
    }
    case "position-set": {
      const position = redactedPosition(event.position, by);
      return position === event.position ? event : { ...event, position };
    }
    default:
      return event;
  }
}

/** Of what another reader found as well stays which reader it was, not whom it named. */
function redactedSuggestions(
  event: Extract<CaseEvent, { type: "claims-suggested" }>,
  by: Redacting,
): Extract<CaseEvent, { type: "claims-suggested" }> {
  const seconded = (event.seconded ?? []).map((one): Seconded => {
    if (!one.reading || !by.claims.has(one.claim)) return one;
    const { holder: _holder, prompt: _prompt, ...reading } = one.reading;
    return { ...one, reading };
  });
  const isTouched = [...event.claims.map(({ id }) => id), ...seconded.map(({ claim }) => claim)].some((id) =>
    by.claims.has(id),
  );
  if (!isTouched) return event;
  const claims = event.claims.map((claim) => (by.claims.has(claim.id) ? redactedClaim(claim, by) : claim));
  return { ...event, claims, ...(event.seconded ? { seconded } : {}) };
}

function redactedReport({ id, kind, language, date, sameAs, textBlob }: Report): Report {
  return { id, title: removed, relays: [], kind, language, ...defined({ date, sameAs, textBlob }) };
}

function redactedClaim(claim: Claim, by: Redacting): Claim {
  const { id, report, review } = claim;
  return {
    ...(decisions(claim, by) as Omit<Claim, "id" | "quote">),
    id,
    quote: removed,
    content: "",
    chain: [],
    hedges: [],
    ...defined({ report, review }),
  };
}

/** What was decided about a claim, by rules or by a person; no words of the report but names that the case has. */
function decisions(claim: { [Field in keyof Claim]?: Claim[Field] | null | undefined }, { names }: Redacting) {
  const { act, options, requires, partOf, status, confidence, tier, rules, grade, note } = claim;
  const holder = claim.holder
    ?.split("|")
    .map((name) => (name.startsWith("(") || names.has(name.trim().toLowerCase()) ? name : "(removed)"))
    .join("|");
  const issue = typeof claim.issue === "string" ? claim.issue.split("/")[0] : claim.issue;
  return defined({ act, holder, issue, options, requires, partOf, status, confidence, tier, rules, grade, note });
}

/** A position may repeat the words of a claim that it rests on. */
function redactedPosition<Position extends { text?: string | undefined }>(position: Position, by: Redacting): Position {
  const { text } = position;
  if (text === undefined || !by.quotes.some((quote) => text.includes(quote))) return position;
  return { ...position, text: removed };
}

/** The fields that are there. */
function defined<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
