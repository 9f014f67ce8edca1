import { counted, listed, type Case, type Claim, type Finding } from "@parley/model";
import { namedExperts } from "../evidence/named-experts.ts";
import { neutralOrder } from "../matrix/neutral-order.ts";
import { partyNames } from "../pressure/party-names.ts";
import { quotedWords, shortened } from "../wording/words.ts";
import type { FindingContext } from "./finder.ts";
import { isLost } from "./lost-words.ts";

/**
 * One independent origin behind everything: many claims are then no more than one voice.
 * @example findAll(subject).some((finding) => finding.code === "single-origin"); // => false
 */
export function singleOrigin({ origins, claims, subject }: FindingContext): Finding[] {
  if (origins.roots.min !== 1 || claims.length === 0) return [];
  const size = `${counted(claims.length, "claim")} from ${counted(origins.documents, "report")}`;
  const at = origins.roots.max > 1 ? ` At most ${origins.roots.max} people or groups stand behind it.` : "";
  return [
    {
      code: "single-origin",
      severity: "warning",
      message: `One independent origin: ${size}, ${origins.why[0] ?? "one report"}.${at}`,
      question: "Who else, independent of this origin, could confirm or deny it?",
      refs: subject.reports.map((report) => report.id),
    },
  ];
}

/** Unnamed sources that all stand on the side of one party, as recorded or as they are described. */
export function oneSidedSources({ subject, claims }: FindingContext): Finding[] {
  const recorded = subject.sources.flatMap(({ id, name, kind, party }) =>
    kind === "anonymous" && party !== undefined ? [{ id, name, party }] : [],
  );
  const known = new Set(subject.sources.flatMap(({ name, aliases }) => [name, ...aliases]));
  const described = describedGroups(subject, claims).filter(({ name }) => !known.has(name));
  const unnamed = [...recorded, ...described];
  const parties = new Set(unnamed.map(({ party }) => party));
  const [party] = parties;
  if (unnamed.length < 2 || parties.size !== 1 || party === undefined) return [];
  const name = subject.parties.find((other) => other.id === party)?.name ?? party;
  return [
    {
      code: "one-sided-sources",
      severity: "notice",
      message: `All ${unnamed.length} groups of unnamed sources whose side is known stand on one side, that of ${name}: ${listed(unnamed.map((source) => source.name))}.`,
      question: "Who speaks for the other sides?",
      refs: unnamed.map(({ id }) => id),
    },
  ];
}

interface UnnamedGroup {
  /** Of the source, or of the first claim that rests on it. */
  readonly id: string;
  readonly name: string;
  readonly party: string;
}

/** Unnamed people whom a report describes by one party: "four sources close to the palace". */
function describedGroups({ parties }: Case, claims: readonly Claim[]): UnnamedGroup[] {
  const groups = new Map<string, UnnamedGroup>();
  for (const { id, chain } of claims)
    for (const { who, kind, proximity = "" } of chain) {
      if (kind !== "anonymous" || groups.has(who)) continue;
      const words = ` ${who} ${proximity} `;
      const sides = parties.filter((party) =>
        [party.name, ...party.aliases].some((name) => words.includes(` ${name} `) || words.includes(` ${name}'s `)),
      );
      const [only, ...more] = sides;
      if (only && more.length === 0) groups.set(who, { id, name: who, party: only.id });
    }
  return [...groups.values()];
}

/** Named experts whose office or institution is told, all by that of one party. */
export function oneSidedExperts({ subject, claims }: FindingContext): Finding[] {
  const names = partyNames(subject);
  const experts = namedExperts(subject, claims, names);
  const placed = experts.filter(({ party }) => party !== undefined).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const [first] = placed;
  if (!first || placed.length < 2 || placed.some(({ party }) => party !== first.party)) return [];
  const nameOf = (id: string): string => subject.parties.find((party) => party.id === id)?.name ?? id;
  const others = neutralOrder(subject.parties).filter(({ id }) => id !== first.party && names.negotiating.includes(id));
  const none =
    others.length === 0
      ? ""
      : `; none is of ${listed(
          others.map(({ name }) => name),
          "or",
        )}`;
  const open = experts.length - placed.length;
  return [
    {
      code: "one-sided-experts",
      severity: "notice",
      message: `${placed.length} named experts, ${placed.length === 2 ? "both" : "all"} of ${nameOf(first.party!)} by their office or institution: ${listed(placed.map(({ name, role }) => (role === undefined ? name : `${name} (${quotedWords(role, 140)})`)))}${none}.${open === 0 ? "" : ` Of ${counted(open, "other named expert")} none is told.`}`,
      question: "Which experts from elsewhere say otherwise?",
      refs: placed.map(({ claim }) => claim),
    },
  ];
}

/** A claim whose quote is not in its report, so that nothing may rest on it. */
export function lostQuote({ claims, subject }: FindingContext): Finding[] {
  const texts = new Map(subject.reports.map((report) => [report.id, report.text]));
  return claims
    .filter((claim) => isLost(claim, texts))
    .map((claim) => ({
      code: "lost-quote",
      severity: "error",
      message: `The quote of claim ${claim.id} does not stand in report ${claim.report}: ${quotedWords(claim.quote, 80)}.`,
      refs: [claim.id],
    }));
}

/** A stated position that names no claim: nothing stands without its words. */
export function uncitedPosition({ subject }: FindingContext): Finding[] {
  if (subject.claims.length === 0) return [];
  const bare = subject.positions.filter((position) => position.basis === "stated" && position.claims.length === 0);
  if (bare.length === 0) return [];
  return [
    {
      code: "uncited-position",
      severity: "warning",
      message: `${counted(bare.length, "stated position")} without a claim: ${shortened(listed(bare.map((position) => position.id)))}.`,
      question: "Which words of which report say so?",
      refs: bare.map((position) => position.id),
    },
  ];
}

/** Positions that name claims which the case does not hold. */
export function unlistedClaim({ subject }: FindingContext): Finding[] {
  const known = new Set(subject.claims.map((claim) => claim.id));
  const unlisted = [...new Set(subject.positions.flatMap((position) => position.claims))].filter(
    (id) => !known.has(id),
  );
  if (unlisted.length === 0) return [];
  return [
    {
      code: "unlisted-claim",
      severity: "notice",
      message: `${counted(unlisted.length, "claim")} named by positions but not in the case, so their words cannot be opened: ${shortened(listed(unlisted))}.`,
      refs: unlisted,
    },
  ];
}

/** Nothing was reviewed by a person. */
export function unreviewed({ claims }: FindingContext): Finding[] {
  const waiting = claims.filter((claim) => claim.review?.state === "suggested");
  if (waiting.length === 0) return [];
  return [
    {
      code: "unreviewed",
      severity: "notice",
      message: `${counted(waiting.length, "claim is a suggestion", "claims are suggestions")} that no person has reviewed.`,
      refs: waiting.map((claim) => claim.id),
    },
  ];
}
