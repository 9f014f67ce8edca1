import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { wholeNumber } from "../whole-number.ts";
import { recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface StepOptions extends SetOptions {
  by?: string[];
  after?: string[];
  irreversible?: boolean;
  level?: string;
  counters?: string[];
  proposal?: string;
  window?: string;
  claims?: string[];
}

/** `parley set step ID [TEXT]`. */
export function stepCommand(): Command {
  return setWord("step", "one act in carrying out a deal")
    .argument("<id>", "its id")
    .argument("[text]", "the act in neutral words; left out: as it is")
    .option("--by <parties...>", "who does it")
    .option("--after <steps...>", "what comes before it: ID, ID:start or ID:completion")
    .option("--irreversible", "it cannot be taken back")
    .option("--no-irreversible", "it can")
    .option("--level <n>", "how much it costs its performer, 1 to 5, by an analyst's judgement")
    .option("--counters <steps...>", "the steps by others that answer it")
    .option("--proposal <name>", "whose order of steps it belongs to")
    .option("--window <date>", "when, such as 2026-03 or 2026-03-01/2026-03-05")
    .option("--claims <ids...>", "the claims that it rests on")
    .action(async (id: string, text: string | undefined, { case: file, author, json, ...typed }: StepOptions) =>
      recordSet(typedFields({ case: file, author, json }), ({ answerable }) => {
        const known = standing(answerable.steps, id);
        if (!known && text === undefined)
          throw new ParleyError("usage", `${id} is new: a step needs its words, for example parley set step ${id} "…"`);
        const { by, after, counters, claims, level, ...rest } = typed;
        const fields = typedFields({
          ...rest,
          text,
          by: by && oneOrMore(words(by)),
          after: after && words(after).map(earlier),
          counters: counters && words(counters),
          claims: claims && words(claims),
          level: level === undefined ? undefined : wholeNumber(level, "--level"),
        });
        return [parseChange({ type: "step-set", step: { ...known, id, ...fields } })];
      }),
    );
}

function oneOrMore(ids: readonly string[]): string | readonly string[] {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0 ? only : ids;
}

function earlier(typed: string): object {
  const [step, edge] = typed.split(":");
  return typedFields({ step, edge });
}
