import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { wholeNumber } from "../whole-number.ts";
import { optionTable, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface StepOptions extends SetOptions {
  by?: string[];
  kind?: string;
  option?: string;
  issue?: string;
  condition?: string;
  if?: string[];
  after?: string[];
  irreversible?: boolean;
  level?: string;
  counters?: string[];
  proposal?: string;
  window?: string;
  days?: string;
  verifiedBy?: string[];
  evidence?: string;
  guaranteedBy?: string[];
  claims?: string[];
}

/** `parley set step ID [TEXT]`. */
export function stepCommand(): Command {
  return setWord("step", "one act in carrying out a deal")
    .argument("<id>", "its id")
    .argument("[text]", "the act in neutral words; left out: as it is")
    .option("--by <parties...>", "who does it")
    .option("--kind <kind>", "what it is in carrying out a deal: ceasefire, guarantee, ratification, …")
    .option("--issue <issue>", "the issue that it carries out")
    .option("--option <option>", "the option of that issue")
    .option("--condition <words>", "what it hangs on, in words")
    .option("--if <issue=options...>", "what it hangs on, as options of the case: pay=five,six")
    .option("--after <steps...>", "what comes before it: ID, ID:start, ID:completion, with days ID:completion:3..10")
    .option("--irreversible", "it cannot be taken back")
    .option("--no-irreversible", "it can")
    .option("--level <n>", "how much it costs its performer, 1 to 5, by an analyst's judgement")
    .option("--counters <steps...>", "the steps by others that answer it")
    .option("--proposal <name>", "whose order of steps it belongs to")
    .option("--window <date>", "when, such as 2026-03 or 2026-03-01/2026-03-05")
    .option("--days <days>", "how long it takes: 3, 3..10, 3.. or ..10")
    .option("--verified-by <parties...>", "who checks that it was done")
    .option("--evidence <words>", "what would show that it was done")
    .option("--guaranteed-by <parties...>", "who answers for it when it is not")
    .option("--claims <ids...>", "the claims that it rests on")
    .action(async (id: string, text: string | undefined, { case: file, author, json, ...typed }: StepOptions) =>
      recordSet(typedFields({ case: file, author, json }), ({ answerable }) => {
        const known = standing(answerable.steps, id);
        if (!known && text === undefined)
          throw new ParleyError("usage", `${id} is new: a step needs its words, for example parley set step ${id} "…"`);
        return [parseChange({ type: "step-set", step: { ...known, id, ...fieldsOf(typed, text) } })];
      }),
    );
}

function fieldsOf(typed: StepOptions, text: string | undefined): object {
  const { by, if: formula, after, counters, claims, level, days, verifiedBy, guaranteedBy, ...rest } = typed;
  return typedFields({
    ...rest,
    text,
    by: by && oneOrMore(words(by)),
    if: formula && optionTable(formula),
    after: after && words(after).map(earlier),
    counters: counters && words(counters),
    verifiedBy: verifiedBy && words(verifiedBy),
    guaranteedBy: guaranteedBy && words(guaranteedBy),
    claims: claims && words(claims),
    level: level === undefined ? undefined : wholeNumber(level, "--level"),
    days: days === undefined ? undefined : daysOf(days),
  });
}

function oneOrMore(ids: readonly string[]): string | readonly string[] {
  const [only, ...more] = ids;
  return only !== undefined && more.length === 0 ? only : ids;
}

/** `s1`, `s1:start`, `s1:completion:3..10`, or `s1:3` when the end is not said. */
function earlier(typed: string): object {
  const [step, second, third] = typed.split(":");
  const isDays = second !== undefined && /^[\d.]+$/.test(second);
  const days = isDays ? second : third;
  return typedFields({
    step,
    edge: isDays ? undefined : second,
    days: days === undefined ? undefined : daysOf(days),
  });
}

/** `3` is just so many days; `3..10`, `3..` and `..10` are bounds. */
function daysOf(typed: string): object {
  const [, min, dots, max] = /^(\d+(?:\.\d+)?)?(\.\.)?(\d+(?:\.\d+)?)?$/.exec(typed) ?? [];
  if (min === undefined && max === undefined)
    throw new ParleyError("usage", `expected days such as 3, 3..10, 3.. or ..10, not "${typed}"`);
  const exactly = dots === undefined;
  return typedFields({
    min: min === undefined ? undefined : Number(min),
    max: exactly ? Number(min) : max === undefined ? undefined : Number(max),
  });
}
