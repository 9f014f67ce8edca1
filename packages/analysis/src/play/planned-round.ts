import { dateBounds, dayOf, isUsable, type Case, type SessionStart } from "@parley/model";

/** The round that is planned when a session begins, in days of the session. */
export interface PlannedRound {
  readonly from: number;
  readonly to: number;
  readonly place?: string;
  readonly label: string;
  readonly tentative: boolean;
  readonly claims: readonly string[];
}

interface Candidate extends Omit<PlannedRound, "from" | "to"> {
  readonly when: string;
}

/**
 * The next round that the case knows of: a planned round or meeting among its events, else what a claim reports as
 * planned. Where the session has no date, or the round no year, the session begins on the first day of the round.
 * @returns `undefined` when none is planned, or when all that are planned have passed on the session's first day.
 * @example plannedRound(subject, { rounds: 4, turns: 4, edges: "start", reading: {} }); // => undefined
 */
export function plannedRound(subject: Case, { date }: SessionStart): PlannedRound | undefined {
  const first = dayOf(dateBounds(date ?? "").earliest ?? "");
  const planned = candidates(subject).flatMap(({ when, ...rest }): PlannedRound[] => {
    const { earliest, latest } = dateBounds(when.replaceAll("XXXX", "2001"));
    const [from, to] = [dayOf(earliest ?? ""), dayOf(latest ?? "")];
    if (from === undefined || to === undefined) return [];
    if (first === undefined || when.includes("XXXX")) return [{ ...rest, from: 0, to: to - from }];
    return from < first ? [] : [{ ...rest, from: from - first, to: to - first }];
  });
  return planned.sort((a, b) => a.from - b.from)[0];
}

function candidates({ events, claims }: Case): Candidate[] {
  const rounds = events
    .filter(({ status, kind }) => status === "planned" && (kind === "round" || kind === "meeting"))
    .flatMap(({ when, label, place, tentative, claims: evidence }): Candidate[] =>
      when === undefined
        ? []
        : [{ when, label, tentative, claims: evidence, ...(place === undefined ? {} : { place }) }],
    );
  if (rounds.length > 0) return rounds;
  return claims
    .filter((claim) => isUsable(claim) && claim.when?.status === "planned" && claim.when.edtf !== undefined)
    .map(({ id, content, quote, when }) => ({
      when: when?.edtf ?? "",
      label: content === "" ? quote : content,
      tentative: when?.planHedge !== undefined,
      claims: [id],
    }));
}
