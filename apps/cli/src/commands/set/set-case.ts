import { collections, likelihoodScales, ParleyError, type Case } from "@parley/model";
import { parseChange, type CaseChange } from "@parley/workbench";
import { Argument, type Command } from "commander";
import { words } from "../list-argument.ts";
import { droppedSources } from "../reading-options.ts";
import { optionTable, recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

/** `parley set title TITLE`. */
export function titleCommand(): Command {
  return setWord("title", "what the case is called")
    .argument("<title>", "the new title")
    .action(async (title: string, options: SetOptions) =>
      recordSet(options, () => [parseChange({ type: "title-set", title })]),
    );
}

/** `parley set likelihood-words icd-203|phia`. */
export function likelihoodWordsCommand(): Command {
  return setWord("likelihood-words", "the one scale of words for likelihood in screens and brief")
    .addArgument(
      new Argument("<scale>", "of ICD 203 (United States), or the PHIA yardstick (United Kingdom)").choices(
        likelihoodScales,
      ),
    )
    .action(async (scale: string, options: SetOptions) =>
      recordSet(options, () => [parseChange({ type: "likelihood-words-set", words: scale })]),
    );
}

const switches = { silence: "silence", "demands-exclude": "demandsExclude", inferred: "inferred" } as const;

/** `parley set reading silence=open …`. */
export function readingCommand(): Command {
  return setWord("reading", "how the case is read when nobody says otherwise")
    .argument(
      "<switch=value...>",
      "silence=open|closed|unknown, demands-exclude=yes|no, inferred=yes|no, assumptions=IDS|none, sources=IDS|all, without-sources=NAMES|none",
    )
    .action(async (typed: string[], options: SetOptions) =>
      recordSet(options, ({ folded, case: subject }) => {
        const switched = typed.map((one) => readingSwitch(one, subject));
        const reading = typedFields({ ...folded.reading, ...Object.assign({}, ...switched) });
        return [parseChange({ type: "reading-set", reading })];
      }),
    );
}

function readingSwitch(typed: string, subject: Case): object {
  const [, name = "", value = ""] = /^([a-zA-Z-]+)=(.+)$/.exec(typed) ?? [];
  if (name === "assumptions") return { assumptions: value === "none" ? [] : words(value) };
  if (name === "sources") return { sources: value === "all" ? undefined : words(value) };
  if (name === "without-sources" || name === "withoutSources")
    return { withoutSources: value === "none" ? undefined : droppedSources(subject, words(value)) };
  if (name === "silence") return { silence: value };
  const field = Object.entries(switches).find(([word, own]) => word === name || own === name)?.[1];
  if (field !== undefined && (value === "yes" || value === "no")) return { [field]: value === "yes" };
  throw new ParleyError(
    "usage",
    `expected silence=open, demands-exclude=no, inferred=no, assumptions=IDS, sources=IDS or without-sources=NAMES, not "${typed}"`,
  );
}

/** `parley set assumption ID TEXT`. */
export function assumptionCommand(): Command {
  return setWord("assumption", "what may be taken for granted, and what then must hold")
    .argument("<id>", "its id")
    .argument("<text>", "the assumption in words")
    .requiredOption("--require <issue=option...>", "what must hold when it is switched on")
    .action(async (id: string, text: string, options: SetOptions & { require: string[] }) =>
      recordSet(options, () => [
        parseChange({ type: "assumption-set", assumption: { id, text, require: optionTable(options.require) } }),
      ]),
    );
}

/** `parley set remove COLLECTION/ID`. */
export function removeCommand(): Command {
  return setWord("remove", "take a record out of the case: positions/RU.D1, parties/port, scores/port")
    .argument("<collection/id...>", "what to remove")
    .action(async (typed: string[], options: SetOptions) =>
      recordSet(options, ({ folded }) =>
        typed.flatMap((one) => {
          const [, collection, record] = /^([a-z]+)\/(.+)$/.exec(one) ?? [];
          if (collection === "reports" || collection === "claims")
            throw new ParleyError(
              "usage",
              `${one} stays: a claim is rejected with parley review, adding a report is undone with parley undo`,
            );
          if (collection === "scores" && record !== undefined) return scoresRemoved(folded, record);
          if (collection === undefined || !(collections as readonly string[]).includes(collection))
            throw new ParleyError("usage", `expected COLLECTION/ID such as positions/RU.D1, not "${one}"`);
          return parseChange({ type: "removed", collection, record });
        }),
      ),
    );
}

/** All scores of one party, whoever gave them. */
function scoresRemoved({ scores }: Case, party: string): CaseChange[] {
  const given = scores.filter((one) => one.party === party);
  if (given.length === 0) throw new ParleyError("not-found", `nobody gave ${party} scores in this case`);
  return given.map(({ author }) => parseChange({ type: "scores-removed", party, by: author }));
}
