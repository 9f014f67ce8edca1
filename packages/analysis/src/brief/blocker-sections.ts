import type { BriefBlock, BriefSentence, Case, Change, Core, Route } from "@parley/model";
import { capitalised, counted, issueLabel, listed, optionLabel } from "../wording/words.ts";
import { computed, type BriefContext } from "./brief-context.ts";
import { positionSentence } from "./position-sentence.ts";

const shownRoutes = 6;
const shownQuestions = 8;

/** What cannot hold together, and the minimal ways out side by side, none of them recommended. */
export function whatBlocks(context: BriefContext): BriefBlock[] {
  const { blocks, subject } = context;
  const cores = blocks.value.cores.map((core) => coreItem(context, core));
  const routes = blocks.value.routes.shown.slice(0, shownRoutes);
  const rest = BigInt(blocks.value.routes.total) - BigInt(routes.length);
  const open = routes.length === 1 && routes[0]?.changes.length === 0;
  const intro: BriefSentence[] = [];
  if (blocks.value.packages === "0") intro.push(computed("The meaning rules of the case allow no package at all."));
  else if (open) intro.push(computed("Nothing reported blocks a deal, and nothing needed is unknown."));
  else if (routes.length > 0)
    intro.push(
      computed(
        `${capitalised(counted(routes.length, "way"))} to a package that all accept, each as small as it can be; they are listed in neutral order and none is recommended.`,
      ),
    );
  if (rest > 0n)
    intro.push(
      computed(`${rest} further minimal ${rest === 1n ? "way changes" : "ways change"} more or other positions.`),
    );
  const list: BriefBlock[] =
    open || routes.length === 0
      ? []
      : [{ kind: "list", items: routes.map((route) => [routeSentence(subject, route)]) }];
  return [
    ...(cores.length > 0 ? [{ kind: "list" as const, items: cores }] : []),
    ...(intro.length > 0 ? [{ kind: "paragraph" as const, sentences: intro }] : []),
    ...list,
  ];
}

function coreItem({ subject, claims }: BriefContext, core: Core): BriefSentence[] {
  const members = subject.positions.filter((position) => core.members.includes(position.id));
  const assumed = subject.assumptions.filter((assumption) => core.conditionalOn.includes(assumption.id));
  const when = assumed.length > 0 ? ` if ${listed(assumed.map((assumption) => assumption.text))}` : "";
  return [
    computed(`These cannot all hold${when}:`),
    ...members.map((position) => positionSentence(subject, position, claims)),
  ];
}

/** A route in words: what each party would no longer hold, and what would have to be found out. */
function routeSentence(subject: Case, route: Route): BriefSentence {
  const moves = route.changes.filter((change) => !("from" in change) || change.from !== "not-reported");
  const unknown = route.changes.filter((change) => "from" in change && change.from === "not-reported");
  const changed =
    moves.length === 0 ? "no stated position changes" : moves.map((change) => changeText(subject, change)).join("; ");
  const asked =
    unknown.length === 0 ? "" : `; to be found out: ${unknown.map((change) => changeText(subject, change)).join("; ")}`;
  const claims = moves.flatMap((change) => claimsBehind(subject, change));
  return computed(`${capitalised(changed)}${asked}.`, claims);
}

/**
 * A change of a route in words. @example changeText(subject, { position: "RU.D1" }); // => "Russia no longer holds RU.D1"
 */
export function changeText(subject: Case, change: Change): string {
  if ("position" in change) {
    const position = subject.positions.find((other) => other.id === change.position);
    const party = partyName(subject, position?.party ?? "");
    return `${party} no longer holds “${position?.text ?? change.position}”`;
  }
  const party = partyName(subject, change.party);
  const option = `“${optionLabel(subject.issues, change.issue, change.option)}” on ${issueLabel(subject.issues, change.issue)}`;
  switch (change.from) {
    case "not-reported":
      return `whether ${party} accepts ${option}`;
    case "accepts-if":
      return `${party} drops its condition on ${option}`;
    case "red-line":
      return `${party} accepts ${option}, a red line until now`;
    default:
      return `${party} accepts ${option}`;
  }
}

/** The claims that a change would have to overturn. */
function claimsBehind(subject: Case, change: Change): string[] {
  const known = new Set(subject.claims.map((claim) => claim.id));
  const held = subject.positions.filter((position) =>
    "position" in change
      ? position.id === change.position
      : position.party === change.party &&
        position.issue === change.issue &&
        (change.from === "demands" ? position.stance === "demands" : (position.options ?? []).includes(change.option)),
  );
  return held.flatMap((position) => position.claims).filter((id) => known.has(id));
}

/** The questions whose answers would change the picture most. */
export function whatWeDoNotKnow({ blocks }: BriefContext): BriefBlock[] {
  const { ask } = blocks.value;
  if (ask.length === 0) return [];
  const items = ask
    .slice(0, shownQuestions)
    .map((question) => [
      computed(
        `${question.question} If yes, up to ${grouped(question.ifYes)} packages stay open; if no, ${grouped(question.ifNo)}.`,
      ),
    ]);
  const rest = ask.length - items.length;
  return [
    { kind: "list", items },
    ...(rest > 0
      ? [
          {
            kind: "paragraph" as const,
            sentences: [computed(`${counted(rest, "further stance is", "further stances are")} not reported.`)],
          },
        ]
      : []),
  ];
}

function partyName(subject: Case, id: string): string {
  return subject.parties.find((party) => party.id === id)?.name ?? id;
}

/** A whole number in groups of three digits. @example grouped("1536"); // => "1,536" */
export function grouped(count: string): string {
  return count.replace(/\B(?=(\d{3})+$)/g, ",");
}
