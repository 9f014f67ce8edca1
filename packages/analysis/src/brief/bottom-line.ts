import { type BriefBlock, type BriefSentence, type Position } from "@parley/model";
import { bindingWord } from "../deal-space/required-consents.ts";
import { shortened } from "../wording/words.ts";
import { agreedSentences, opposedSentences, sharedSentences, stateOfPlay } from "./agreement.ts";
import { computed, isUnreviewed, type BriefContext } from "./brief-context.ts";
import { byParty, positionSentence } from "./position-sentence.ts";

const shownOpposed = 4;
const shownAgreed = 2;

/**
 * The answer first. For a reviewed case: the computed headline, who holds what on the issue that most blocks a deal,
 * the next date. Suggestions that nobody reviewed carry no such conclusion: there, what is openly opposed, and agreed by all or by those who spoke.
 * @example bottomLine(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })).length; // => 1
 */
export function bottomLine(context: BriefContext): BriefBlock[] {
  return isUnreviewed(context) ? suggestedLine(context) : computedLine(context);
}

function suggestedLine(context: BriefContext): BriefBlock[] {
  const opposed = opposedSentences(context);
  const agreed = [...agreedSentences(context), ...sharedSentences(context)];
  const first = [computed(stateOfPlay(context))];
  const items = [...opposed.slice(0, shownOpposed), ...agreed.slice(0, shownAgreed), ...nextDates(context)];
  return [
    { kind: "paragraph", sentences: first },
    ...(items.length === 0 ? [] : [{ kind: "list" as const, items: items.map((sentence) => [sentence]) }]),
  ];
}

function computedLine(context: BriefContext): BriefBlock[] {
  const { subject } = context;
  const positions = positionsOnMostContested(context);
  const held = byParty(subject, positions).map((position) => positionSentence(subject, position, context.claims));
  return [{ kind: "paragraph", sentences: [headlineSentence(context), ...held, ...nextDates(context)] }];
}

/** The computed headline with the claims of the positions that conflict. @example headlineSentence(briefContext({ subject, blocks: blocks(subject), findings: [], origins: origins(subject) })).basis; // => "computed" */
export function headlineSentence({ subject, blocks, claims }: BriefContext): BriefSentence {
  const conflicting = new Set(blocks.value.cores.flatMap((core) => core.members));
  const behind = subject.positions.filter((position) => conflicting.has(position.id)).flatMap((one) => one.claims);
  return computed(
    blocks.value.sentence,
    behind.filter((id) => claims.has(id)),
  );
}

/** Without a conflict to name, the positions on the issue that most routes must change. */
function positionsOnMostContested(context: BriefContext): Position[] {
  const { subject, blocks } = context;
  if (blocks.value.cores.length > 0) return [];
  const issue = mostContested(context);
  const binds = bindingWord(subject);
  return subject.positions.filter(
    (position) =>
      issue !== undefined &&
      position.issue === issue &&
      position.stance !== "not-reported" &&
      (position.options ?? []).some((option) => binds(position.party, issue, option)),
  );
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
function nextDates({ claims, subject }: BriefContext): BriefSentence[] {
  const dated = new Set(subject.reports.filter((report) => report.date !== undefined).map((report) => report.id));
  return [...claims.values()]
    .filter(
      ({ when, act }) =>
        when?.status === "planned" &&
        act === "report-event" &&
        (when.edtf !== undefined || when.planHedge !== undefined),
    )
    .map((claim) => {
      const { when } = claim;
      const yearless = when?.needs === "document-date" && !dated.has(claim.report ?? "");
      const plan = when?.planHedge ? `Planned, ${when.planHedge}` : "Planned";
      const what = claim.content === "" ? claim.quote : claim.content;
      const named = what.includes(when?.text ?? "")
        ? shortened(what, 120)
        : `${shortened(what, 80)}, ${when?.text ?? ""}`;
      const text = `${plan}: ${named.replace(/[.,;]$/, "")}${yearless ? " (the report gives no year)" : ""}.`;
      return { text, claims: [claim.id], basis: "claims" as const };
    });
}
