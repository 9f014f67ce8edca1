import {
  isNegotiatingParty,
  stanceGlyph,
  type BriefBlock,
  type BriefSentence,
  type Case,
  type Claim,
  type Position,
} from "@parley/model";
import { optionLabel, shortened } from "../wording/words.ts";
import { computed, type BriefContext } from "./brief-context.ts";
import { claimSentence } from "./claim-sentence.ts";
import { formulaText, positionSentence } from "./position-sentence.ts";

const firmness = { "red-line": 0, refuses: 1, demands: 2, "accepts-if": 3, accepts: 4, "not-reported": 5 } as const;

/** The answer first: the computed headline, then who holds what on the issue that most blocks a deal, then the next date. */
export function bottomLine(context: BriefContext): BriefBlock[] {
  const { subject, blocks } = context;
  const conflicting = new Set(blocks.value.cores.flatMap((core) => core.members));
  const issue = conflicting.size === 0 ? mostContested(context) : undefined;
  const positions = subject.positions
    .filter((position) => issue !== undefined && position.issue === issue && position.stance !== "not-reported")
    .filter((position) => subject.parties.some((party) => party.id === position.party && isNegotiatingParty(party)));
  const behind = subject.positions.filter((position) => conflicting.has(position.id)).flatMap((one) => one.claims);
  const answer = computed(
    blocks.value.sentence,
    behind.filter((id) => context.claims.has(id)),
  );
  const held = byParty(subject, positions).map((position) => positionSentence(subject, position, context.claims));
  const sentences = [answer, ...held, ...nextDates(context)];
  return [{ kind: "paragraph", sentences }];
}

/** The issue that most routes must change, counting refusals before unknowns; ties by the order of the case. */
function mostContested({ subject, blocks }: BriefContext): string | undefined {
  const weight = new Map<string, number>();
  for (const route of blocks.value.routes.shown)
    for (const change of route.changes)
      if ("issue" in change)
        weight.set(change.issue, (weight.get(change.issue) ?? 0) + (change.from === "not-reported" ? 1 : 1000));
  const ranked = subject.issues
    .filter((issue) => weight.has(issue.id))
    .sort((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0));
  return ranked[0]?.id;
}

/** Planned dates with their hedge. */
function nextDates({ claims }: BriefContext): BriefSentence[] {
  return [...claims.values()]
    .filter(({ when }) => when?.status === "planned" && (when.edtf !== undefined || when.planHedge !== undefined))
    .map((claim) => {
      const { when } = claim;
      const year = when?.needs === "document-date" ? " (the report gives no year)" : "";
      const plan = when?.planHedge ? `Planned, ${when.planHedge}` : "Planned";
      const what = claim.content === "" || claim.content === claim.quote ? "" : `${shortened(claim.content, 80)}, `;
      return { text: `${plan}: ${what}${when?.text ?? ""}${year}.`, claims: [claim.id], basis: "claims" as const };
    });
}

/** What moved: concessions and positions that no longer hold, in the words of the report. */
export function whatChanged({ claims }: BriefContext): BriefBlock[] {
  const changed = [...claims.values()].filter((claim) => claim.act === "concede" || claim.status === "superseded");
  const moved = changed.filter((claim) => !changed.some((other) => other !== claim && contains(other, claim)));
  return moved.length === 0 ? [] : [{ kind: "list", items: moved.map((claim) => [claimSentence(claim)]) }];
}

/** Whether the words of one claim lie within those of another. */
function contains(outer: Claim, inner: Claim): boolean {
  return inner.partOf === outer.id || (outer.quote.length > inner.quote.length && outer.quote.includes(inner.quote));
}

/** The table of positions: issues down, parties across, both in neutral order. */
export function whereTheyStand({ subject, claims }: BriefContext): BriefBlock[] {
  if (subject.issues.length === 0) return [];
  const parties = subject.parties
    .filter((party) => subject.positions.some((position) => position.party === party.id) || isNegotiatingParty(party))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const rows = subject.issues.map((issue) => [
    { text: issue.label, claims: [] },
    ...parties.map((party) => {
      const held = subject.positions
        .filter((position) => position.party === party.id && position.issue === issue.id)
        .sort((a, b) => firmness[a.stance] - firmness[b.stance]);
      const cited = held.flatMap((position) => position.claims).filter((id) => claims.has(id));
      return {
        text: held.length === 0 ? "? not reported" : held.map((position) => cellText(subject, position)).join("; "),
        claims: [...new Set(cited)],
      };
    }),
  ]);
  const across = subject.positions.filter((position) => position.require);
  return [
    { kind: "table", head: ["Issue", ...parties.map((party) => party.name)], rows },
    ...(across.length > 0
      ? [
          {
            kind: "list" as const,
            items: byParty(subject, across).map((position) => [positionSentence(subject, position, claims)]),
          },
        ]
      : []),
  ];
}

function cellText(subject: Case, position: Position): string {
  const options = (position.options ?? [])
    .map((option) => optionLabel(subject.issues, position.issue ?? "", option))
    .join(" / ");
  const condition = position.if ? ` if ${formulaText(subject, position.if)}` : "";
  const inferred = position.basis === "inferred" ? " (inferred)" : "";
  return `${stanceGlyph(position.stance)} ${words[position.stance]} ${options}${condition}${inferred}`;
}

const words = {
  "red-line": "red line:",
  refuses: "refuses",
  demands: "demands",
  "accepts-if": "accepts",
  accepts: "accepts",
  "not-reported": "not reported:",
} as const;

function byParty(subject: Case, positions: readonly Position[]): Position[] {
  const name = (position: Position) =>
    subject.parties.find((party) => party.id === position.party)?.name ?? position.party;
  return positions.toSorted((a, b) => {
    const [left, right] = [name(a), name(b)];
    return left < right ? -1 : left > right ? 1 : firmness[a.stance] - firmness[b.stance];
  });
}
