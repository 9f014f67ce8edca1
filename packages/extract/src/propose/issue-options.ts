import { issueTemplate, type Option } from "@parley/model";
import { figureUnit } from "./figure-option.ts";
import { sameWords } from "./own-words-option.ts";
import type { IssueGroup } from "./group-issues.ts";
import type { Placement } from "./proposal-claims.ts";
import { dropsDemand } from "./stance-drafts.ts";

/** The options of a proposed issue, and the place of each placement's options among them. */
export interface IssueOptions {
  readonly options: readonly Option[];
  /** The option of the issue that stands for an option of a placement: two wordings of one thing are one option. */
  readonly idOf: (option: Option) => string;
  /** The option that no claim names: what holds when nothing is agreed. */
  readonly added?: string;
}

/**
 * Collects the options of an issue: usual answers in the order of the vocabulary, then figures and own words in the
 * order of the text. There are at least two: own words never make up all the answers there are, and there is one that a party who turns down all others can live with.
 * @example issueOptions({ vocabulary: "economy.zone", places: [], placements: [{ claim: { act: "offer" }, holders: ["a"], options: [{ id: "zone", label: "a zone" }] }] }).options.map(({ id }) => id); // => ["zone", "no-zone"]
 */
export function issueOptions(group: IssueGroup): IssueOptions {
  const usual = issueTemplate(group.vocabulary)?.options ?? [];
  const named = group.placements.flatMap(({ options }) => options);
  const own: Option[] = [];
  const ids = new Map<string, string>();
  for (const option of named.filter(({ id }) => !usual.some((known) => known.id === id))) {
    const same = own.find((other) => other.id === option.id || sameOwnWords(other.label, option.label));
    if (!same) own.push(option);
    ids.set(option.id, (same ?? option).id);
  }
  const used = [...usual.filter(({ id }) => named.some((option) => option.id === id)), ...own];
  const idOf = ({ id }: Option) => ids.get(id) ?? id;
  const inOwnWords = used.every((option) => own.includes(option) && figureUnit(option.id) === undefined);
  const open =
    used.length < 2 ||
    inOwnWords ||
    allTurnedDown(group, used, idOf) ||
    needsUnchanged(group, used) ||
    turnedDownByOne(group, used.length);
  if (!open) return { options: used, idOf };
  const opposite = oppositeOf(used, group);
  return { options: [...used, opposite], idOf, added: opposite.id };
}

/** Figures differ by one word and are never the same; other wordings may be. */
function sameOwnWords(a: string, b: string): boolean {
  return !/\d/.test(a + b) && sameWords(a, b);
}

/** Whoever drops a usual demand falls back on what holds without agreement. */
function needsUnchanged({ vocabulary, placements }: IssueGroup, used: readonly Option[]): boolean {
  const template = issueTemplate(vocabulary);
  if (!template || used.some(({ id }) => id === template.otherwise)) return false;
  const usual = new Set(template.options.map(({ id }) => id));
  return placements.some((placement) => dropsDemand(placement) && placement.options.every(({ id }) => usual.has(id)));
}

/** That each answer is turned down by somebody does not yet shut out that nothing is agreed. */
function allTurnedDown({ placements }: IssueGroup, used: readonly Option[], idOf: IssueOptions["idOf"]): boolean {
  const down = placements.filter(({ claim: { act } }) => act === "reject" || act === "red-line");
  const ids = new Set(down.flatMap(({ options }) => options.map(idOf)));
  return used.every(({ id }) => ids.has(id));
}

function turnedDownByOne({ vocabulary, placements }: IssueGroup, count: number): boolean {
  const none = issueTemplate(vocabulary)?.otherwise;
  const parties = new Set(placements.flatMap(({ holders }) => holders));
  return [...parties].some((party) => {
    const down = placements.filter((placement) => placement.holders.includes(party) && turnsDown(placement));
    const ids = down.flatMap(({ claim, options }) =>
      options.map(({ id }) => id).filter((id) => claim.act === "reject" || id !== none),
    );
    return new Set(ids).size >= count;
  });
}

function turnsDown({ claim: { act } }: Placement): boolean {
  return act === "reject" || act === "red-line" || act === "concede";
}

/** What holds when nothing is agreed, where the vocabulary has no words for it. @example notAgreed.id; // => "not-agreed" */
export const notAgreed: Option = { id: "not-agreed", label: "not agreed" };

/** Own words have no opposite among the usual answers. */
function oppositeOf(used: readonly Option[], { vocabulary, facet }: IssueGroup): Option {
  const usual = issueTemplate(vocabulary);
  const known = used.some(
    ({ id }) => figureUnit(id) !== undefined || usual?.options.some((option) => option.id === id),
  );
  const template = facet === undefined && known ? usual : undefined;
  const free = (template?.options ?? []).filter(({ id }) => !used.some((option) => option.id === id));
  return free.find(({ id }) => id === template?.otherwise) ?? free[0] ?? notAgreed;
}
