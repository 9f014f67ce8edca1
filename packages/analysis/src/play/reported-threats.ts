import { dateBounds, dayOf, isUsable, type Case, type Formula, type SessionStart } from "@parley/model";
import { holdersOf } from "../wording/words.ts";

/** A threat that is reported and stands; with a deadline it is an ultimatum. */
export interface ReportedThreat {
  readonly by: string;
  readonly consequence: string;
  /** The last day on which what it asks for would avert it, counted from the session's first; none for a plain threat. */
  readonly deadline?: number;
  readonly if?: Formula;
  readonly claims: readonly string[];
}

/**
 * The threats that stand when a session begins: those that a person recorded as open, then claims that threaten and that
 * no recorded threat names, by their holder. A date that names no year, or a session without a date, gives no deadline;
 * one that has passed when the session begins gives none either.
 * @returns Empty when nobody threatens.
 * @example reportedThreats(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }).every(({ by }) => by !== ""); // => true
 */
export function reportedThreats(subject: Case, start: SessionStart): ReportedThreat[] {
  const day = deadlineFrom(start);
  const recorded = subject.threats
    .filter(({ status }) => status === "open")
    .map(({ by, consequence, deadline, if: holds, claims }): ReportedThreat => ({
      by,
      consequence,
      ...day(deadline),
      ...(holds === undefined ? {} : { if: holds }),
      claims,
    }));
  const named = new Set(subject.threats.flatMap(({ claims }) => claims));
  const claimed = subject.claims
    .filter((claim) => claim.act === "threaten" && isUsable(claim) && !named.has(claim.id))
    .flatMap((claim) =>
      holdersOf(subject.parties, claim.holder).map(({ id }): ReportedThreat => ({
        by: id,
        consequence: claim.content === "" ? claim.quote : claim.content,
        ...day(claim.when?.edtf),
        claims: [claim.id],
      })),
    );
  return [...recorded, ...claimed];
}

function deadlineFrom({ date }: SessionStart): (edtf: string | undefined) => { readonly deadline?: number } {
  const first = dayOf(dateBounds(date ?? "").earliest ?? "");
  return (edtf) => {
    const last = dayOf((edtf === undefined ? undefined : dateBounds(edtf).latest) ?? "");
    return first === undefined || last === undefined || last < first ? {} : { deadline: last - first };
  };
}
