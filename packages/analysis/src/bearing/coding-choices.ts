import {
  formulaMentions,
  quoted,
  ruleFormulas,
  type BearingWord,
  type Case,
  type Formula,
  type Position,
  type Reading,
} from "@parley/model";
import { requiredParties } from "../deal-space/required-consents.ts";
import { positionPhrase } from "../deal-space/wording.ts";
import { stanceTable } from "../matrix/stance-table.ts";
import { usedPositions } from "../matrix/used-positions.ts";
import { quotesOf } from "./removals.ts";
import type { Rereading } from "./rereading.ts";

interface Choices {
  readonly subject: Case;
  readonly reading: Reading;
  readonly positions: readonly Position[];
}

/**
 * Everything that a coder could have coded otherwise from the same words: a refusal read as covering one more option
 * that the party left open (on the same issue, or on an issue that a rule or an assumption links to it), a red line
 * read as a refusal and back, a demand read as excluding other options or not, one by one and all together.
 * @returns In the order of the case, by kind of choice.
 * @example codingChoices(subject, defaultReading).every(({ word }) => word.kind === "coding"); // => true
 */
export function codingChoices(subject: Case, reading: Reading): Rereading[] {
  const binding = new Set(requiredParties(subject).map(({ id }) => id));
  const positions = usedPositions(subject, reading).filter(({ party }) => binding.has(party));
  const choices = { subject, reading, positions };
  return [...widerRefusals(choices), ...firmness(choices), ...exclusion(choices)];
}

function coding({ subject }: Choices, position: Position, change: string): BearingWord {
  const claims = subject.claims.filter(({ id }) => position.claims.includes(id));
  return { kind: "coding", refs: [position.id], change, quotes: quotesOf(claims) };
}

function widerRefusals(choices: Choices): Rereading[] {
  const { subject, reading } = choices;
  const silent = new Set(
    stanceTable(subject, reading)
      .cells.filter(({ stance }) => stance === "not-reported")
      .map(({ party, issue, option }) => [party, issue, option].join(" ")),
  );
  const links = linkedOptions(subject);
  const refusals = choices.positions.filter(
    ({ stance, options }) => options && (stance === "refuses" || stance === "red-line"),
  );
  return refusals.flatMap((position) => {
    const same = (subject.issues.find(({ id }) => id === position.issue)?.options ?? []).map(({ id }) => ({
      issue: position.issue!,
      option: id,
    }));
    const further = (position.options ?? []).flatMap((option) => links.get(`${position.issue} ${option}`) ?? []);
    const open = new Map(
      [...same, ...further]
        .filter(({ issue, option }) => silent.has([position.party, issue, option].join(" ")))
        .map((one) => [`${one.issue} ${one.option}`, one]),
    );
    return [...open.values()].map(({ issue, option }): Rereading => {
      const change = `the refusal ${position.id} (${positionPhrase(subject, position)}) is read as covering ${optionPhrase(subject, issue, option)} too`;
      const word = coding(choices, position, change);
      return {
        word: { ...word, refs: [position.id, `${issue}=${option}`] },
        covers: [{ position: position.id, issue, option }],
      };
    });
  });
}

/** By "issue option": the options of other issues that some rule or assumption names together with it. */
function linkedOptions(subject: Case): Map<string, { issue: string; option: string }[]> {
  const groups: Formula[][] = [
    ...subject.rules.map((rule) => ruleFormulas(rule)),
    ...subject.assumptions.map(({ require }) => [require]),
  ];
  const links = new Map<string, { issue: string; option: string }[]>();
  for (const formulas of groups) {
    const mentions = formulas.flatMap((formula) => formulaMentions(formula));
    for (const { issue, option } of mentions) {
      const others = mentions.filter((other) => other.issue !== issue);
      const key = `${issue} ${option}`;
      links.set(key, [...(links.get(key) ?? []), ...others]);
    }
  }
  return links;
}

function optionPhrase(subject: Case, issue: string, option: string): string {
  const found = subject.issues.find(({ id }) => id === issue);
  return `${quoted(found?.options.find(({ id }) => id === option)?.label ?? option)} on ${found?.label ?? issue}`;
}

function firmness(choices: Choices): Rereading[] {
  return choices.positions.flatMap((position): Rereading[] => {
    const { id, stance } = position;
    if (stance !== "red-line" && stance !== "refuses") return [];
    const [now, other] = stance === "red-line" ? ["red line", "refusal"] : ["refusal", "red line"];
    const change = `the ${now} ${id} (${positionPhrase(choices.subject, position)}) is read as a ${other}`;
    const restated = [{ position: id, stance: stance === "red-line" ? ("refuses" as const) : ("red-line" as const) }];
    return [{ word: coding(choices, position, change), restated }];
  });
}

function exclusion(choices: Choices): Rereading[] {
  const { subject, reading, positions } = choices;
  const demands = positions.filter(({ stance, require }) => stance === "demands" && require === undefined);
  if (demands.length === 0) return [];
  const change = reading.demandsExclude ? "no demand excludes other options" : "every demand excludes other options";
  const all: Rereading = {
    word: { kind: "coding", refs: demands.map(({ id }) => id), change, quotes: [] },
    demandsExclude: !reading.demandsExclude,
  };
  const each = demands.map((position): Rereading => {
    const words = `the demand ${position.id} (${positionPhrase(subject, position)}) is read as excluding no other option`;
    return { word: coding(choices, position, words), restated: [{ position: position.id, stance: "accepts" }] };
  });
  return reading.demandsExclude ? [...(demands.length > 1 ? [all] : []), ...each] : [all];
}
