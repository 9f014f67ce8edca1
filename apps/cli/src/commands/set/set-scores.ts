import { ParleyError, type Score } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

interface ScoreOptions extends SetOptions {
  by?: string;
  date?: string;
  weights?: string[];
  weightOrder?: string[];
  values?: string[];
  reservation?: string;
  discount?: string;
}

/** `parley set scores PARTY`. */
export function scoresCommand(): Command {
  return setWord("scores", "values that a named person gives the options from a party's side; they are nobody's fact")
    .argument("<party>", "the party whose side they stand for")
    .option("--by <name>", "who gives them; left out: the author who records them")
    .option("--date <date>", "when they were given; left out: today")
    .option("--weights <issue=number...>", "what an issue weighs: pay=0.6, or a range pay=0.4..0.6; others stay")
    .option("--weight-order <issues...>", "instead of weights: every issue, the weightiest first; none takes it back")
    .option("--values <issue=option:number...>", "pay=six:100,four:20 or a range pay=six:80..100; others stay")
    .option("--reservation <number>", "what no agreement is worth, in the same points")
    .option("--discount <number>", "what is left of a value after one unit of time, above 0 and at most 1")
    .action(async (party: string, { case: file, author: recorder, json, ...typed }: ScoreOptions) => {
      const options = typedFields({ case: file, author: recorder, json });
      const { by, date, weights, weightOrder, values, reservation, discount } = typed;
      await recordSet(options, ({ folded }) => {
        const hand = handOf(options);
        const author = by ?? hand.author;
        const known = folded.scores.find((one) => one.party === party && one.author === author);
        const order = weightOrder && words(weightOrder);
        const set = {
          ...known,
          party,
          author,
          date: date ?? hand.now().slice(0, 10),
          ...typedFields({
            reservation: reservation === undefined ? undefined : number(reservation, "--reservation"),
            discount: discount === undefined ? undefined : number(discount, "--discount"),
          }),
          weights: { ...known?.weights, ...weightsOf(weights ?? []) },
          values: merged(known?.values ?? {}, values ?? []),
          ...(order === undefined ? {} : { weightOrder: order.join() === "none" ? undefined : order }),
        };
        return [parseChange({ type: "scores-set", scores: typedFields(set) })];
      });
    });
}

type Points = number | { readonly min: number; readonly max: number };

function weightsOf(typed: readonly string[]): Record<string, Points> {
  return Object.fromEntries(
    words(typed).map((one) => {
      const [, issue, weight] = /^([^=\s]+)=(.+)$/.exec(one) ?? [];
      if (issue === undefined || weight === undefined)
        throw new ParleyError("usage", `--weights takes ISSUE=NUMBER, not "${one}"`);
      return [issue, points(weight, "--weights")];
    }),
  );
}

/** `pay=six:100,four:20`: an issue, and points for some of its options. */
function merged(known: Score["values"], typed: readonly string[]): Score["values"] {
  const values: Score["values"] = Object.fromEntries(
    Object.entries(known).map(([issue, points]) => [issue, { ...points }]),
  );
  for (const one of typed) {
    const [, issue, list] = /^([^=\s]+)=(.+)$/.exec(one) ?? [];
    for (const part of issue === undefined ? [] : words(list ?? "")) {
      const [, option, value] = /^([^:]+):(.+)$/.exec(part) ?? [];
      if (option === undefined || value === undefined) throw wrongValue(one);
      (values[issue ?? ""] ??= {})[option] = points(value, "--values");
    }
    if (issue === undefined) throw wrongValue(one);
  }
  return values;
}

function wrongValue(typed: string): ParleyError {
  return new ParleyError("usage", `--values takes ISSUE=OPTION:NUMBER,OPTION:NUMBER, not "${typed}"`);
}

function points(typed: string, flag: string): Points {
  const [min = "", max, more] = typed.split("..");
  if (max === undefined) return number(min, flag);
  if (more !== undefined)
    throw new ParleyError("usage", `${flag} takes a number or a range such as 40..60, not "${typed}"`);
  return { min: number(min, flag), max: number(max, flag) };
}

function number(typed: string, flag: string): number {
  const value = Number(typed);
  if (typed.trim() !== "" && Number.isFinite(value)) return value;
  throw new ParleyError("usage", `${flag} takes a number such as 40 or 0.5, or a range such as 40..60, not "${typed}"`);
}
