import {
  grouped,
  capitalised,
  counted,
  listed,
  quoted,
  settledAs,
  type BriefBlock,
  type BriefSentence,
  type Case,
  type Change,
  type Core,
  type Route,
} from "@parley/model";
import { issueLabel, optionLabel, partyName } from "../wording/words.ts";
import { headlineSentence } from "./bottom-line.ts";
import { computed, isUnreviewed, type BriefContext } from "./brief-context.ts";
import { correctionsSentence } from "./corrections-sentence.ts";
import { positionSentence } from "./position-sentence.ts";

const shownWays = 8;
const shownQuestions = 8;

/**
 * What cannot hold together and every smallest way out of it, side by side, none of them recommended. Without a
 * conflict, the routes to a package that all accept.
 */
export function whatBlocks(context: BriefContext): BriefBlock[] {
  const headline = isUnreviewed(context) ? [headlineSentence(context)] : [];
  const opening: BriefBlock[] = headline.length > 0 ? [{ kind: "paragraph", sentences: headline }] : [];
  const { cores } = context.blocks.value;
  if (cores.length > 0)
    return [
      ...opening,
      { kind: "list", items: cores.map((core) => coreItem(context, core)) },
      { kind: "paragraph", sentences: [correctionsSentence(context), ...beyondConflict(context)] },
    ];
  const ways = waysOut(context);
  const sentences = intro(context, ways);
  return [
    ...opening,
    ...(sentences.length > 0 ? [{ kind: "paragraph" as const, sentences }] : []),
    ...(ways.length > 0 ? [waysTable(ways.slice(0, shownWays))] : []),
  ];
}

/** A conflict resolved is not yet a deal: how much would still have to be found out. */
function beyondConflict({ blocks }: BriefContext): BriefSentence[] {
  const unknowns = blocks.value.routes.shown.map((route) => route.unknowns);
  const [least, most] = [Math.min(...unknowns), Math.max(...unknowns)];
  if (unknowns.length === 0 || most === 0) return [];
  const range = least === most ? counted(most, "stance") : `${least} to ${counted(most, "stance")}`;
  return [
    computed(
      `A deal then still needs ${range} that ${most === 1 ? "is" : "are"} not reported to turn out favourable, depending on the way taken.`,
    ),
  ];
}

function intro({ blocks, subject }: BriefContext, ways: readonly Way[]): BriefSentence[] {
  if (subject.issues.length === 0) return [];
  const { packages, routes } = blocks.value;
  if (packages === "0") return [computed("The meaning rules of the case allow no package at all.")];
  if (routes.shown.length === 1 && routes.shown[0]?.changes.length === 0)
    return [computed("Nothing reported blocks a deal, and nothing that a deal needs is unknown.")];
  if (ways.length === 0) return [];
  const shown = Math.min(ways.length, shownWays);
  const rest = BigInt(routes.total) - ways.slice(0, shownWays).reduce((sum, way) => sum + BigInt(way.variants), 0n);
  const more =
    rest > 0n
      ? ` ${grouped(String(rest))} further minimal ${rest === 1n ? "change set changes" : "change sets change"} more.`
      : "";
  return [
    computed(
      `${capitalised(counted(shown, "way"))} to a package that all accept, in neutral order; none is recommended.${more}`,
    ),
  ];
}

/** Routes that change the same stated positions, no more than they must, and differ only in what would have to be found out. */
interface Way {
  /** The changes of stated positions in words, and the claims that they would overturn. */
  readonly texts: readonly string[];
  readonly claims: string[];
  readonly unknowns: number;
  readonly open: readonly string[];
  readonly variants: number;
}

function waysOut({ blocks, subject }: BriefContext): Way[] {
  const groups = new Map<string, Route[]>();
  for (const route of blocks.value.routes.shown.filter((one) => one.changes.length > 0)) {
    const key = JSON.stringify(route.changes.filter((change) => !isUnknown(change)));
    groups.set(key, [...(groups.get(key) ?? []), route]);
  }
  const ways = [...groups.values()].map((routes): Way => {
    const open = new Set(
      routes.flatMap((route) =>
        route.changes.flatMap((change) => (isUnknown(change) && "issue" in change ? [change.issue] : [])),
      ),
    );
    const moves = routes[0]?.changes.filter((change) => !isUnknown(change)) ?? [];
    return {
      texts: moves.map((change) => changeText(subject, change)),
      claims: [...new Set(moves.flatMap((change) => claimsBehind(subject, change)))],
      unknowns: Math.min(...routes.map((route) => route.unknowns)),
      open: subject.issues.filter((issue) => open.has(issue.id)).map((issue) => issue.label),
      variants: routes.length,
    };
  });
  return ways.filter(
    (way) => !ways.some((other) => other !== way && other.texts.every((text) => way.texts.includes(text))),
  );
}

function waysTable(ways: readonly Way[]): BriefBlock {
  return {
    kind: "table",
    head: ["Who changes a stated position", "Still to be found out", "Variants"],
    rows: ways.map((way) => [
      { text: way.texts.length === 0 ? "nobody" : capitalised(way.texts.join("; ")), claims: way.claims },
      {
        text: way.unknowns === 0 ? "nothing" : `${counted(way.unknowns, "stance")}, on ${listed(way.open)}`,
        claims: [],
      },
      { text: `${way.variants}`, claims: [] },
    ]),
  };
}

function isUnknown(change: Change): boolean {
  return "from" in change && change.from === "not-reported";
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

/**
 * A change of a route in words. @example changeText(subject, { party: "staff", issue: "pay", option: "two", from: "demands" }); // => "Staff accepts “two per cent” on Pay rise"
 */
export function changeText(subject: Case, change: Change): string {
  if ("position" in change) {
    const position = subject.positions.find((other) => other.id === change.position);
    const party = partyName(subject.parties, position?.party ?? "");
    return `${party} no longer holds ${quoted(position?.text ?? change.position)}`;
  }
  const party = partyName(subject.parties, change.party);
  const option = settledAs(
    optionLabel(subject.issues, change.issue, change.option),
    issueLabel(subject.issues, change.issue),
  );
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
        question.ifYes === "0"
          ? question.question
          : `${question.question} If yes, ${counted(BigInt(question.ifYes), "package stays", "packages stay")} open; if no, ${grouped(question.ifNo)}.`,
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
