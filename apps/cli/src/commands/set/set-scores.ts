import { ParleyError, type Score } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { optionTable, recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

interface ScoreOptions extends SetOptions {
  by?: string;
  date?: string;
  weights?: string[];
  weightOrder?: string[];
  values?: string[];
  reservation?: string;
  discount?: string;
  together?: string[];
}

/** `parley set scores PARTY`. */
export function scoresCommand(): Command {
  return setWord("scores", "values that a named person gives the options from a party's side; they are nobody's fact")
    .argument("<party>", "the party whose side they stand for")
    .option("--by <name>", "who gives them; left out: the author who records them")
    .option("--date <date>", "when they were given; left out: today")
    .option("--weights <issue=number...>", "what an issue weighs: pay=0.6, or a range pay=0.4..0.6; others stay")
    .option("--weight-order <issues...>", "instead of weights: every issue, the weightiest first; none takes it back")
    .option(
      "--values <issue=option:number...>",
      "pay=six:100,four:20, a range pay=six:80..100, or of an amount water=share:0@0+50@40+100@60; others stay",
    )
    .option(
      "--together <options:number...>",
      "options worth more, or less, together: pay=six+hours=short:-2; they replace the earlier ones, none takes them away",
    )
    .option("--reservation <number>", "what no agreement is worth, in the same points")
    .option("--discount <number>", "what is left of a value after one unit of time, above 0 and at most 1")
    .action(async (party: string, { case: file, author: recorder, json, ...typed }: ScoreOptions) => {
      const options = typedFields({ case: file, author: recorder, json });
      const { by, date, weights, weightOrder, values, reservation, discount, together } = typed;
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
          ...(together === undefined ? {} : { interactions: interactionsOf(together) }),
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
      const read = points(weight, "--weights");
      if (smallest(read) < 0) throw new ParleyError("usage", `--weights takes a weight of 0 or more, not "${one}"`);
      return [issue, read];
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
      (values[issue ?? ""] ??= {})[option] = value.includes("@") ? amounts(value) : points(value, "--values");
    }
    if (issue === undefined) throw wrongValue(one);
  }
  return values;
}

/** `0@0+50@40`: what amounts are worth, straight lines between; numbers are taken exactly as written. */
function amounts(typed: string): [string, string][] {
  return typed.split("+").map((part) => {
    const [, amount, value] = /^([^@]+)@([^@]+)$/.exec(part) ?? [];
    if (amount === undefined || value === undefined)
      throw new ParleyError("usage", `--values takes amounts as 0@0+50@40+100@60, not "${typed}"`);
    return [amount, value];
  });
}

/** `pay=six+hours=short:-2`: options of several issues, and what is added where all of them hold. */
function interactionsOf(typed: readonly string[]): Score["interactions"] {
  if (typed.join() === "none") return undefined;
  return typed.map((one) => {
    const [, terms, value] = /^(.+):([^:]+)$/.exec(one) ?? [];
    if (terms === undefined || value === undefined)
      throw new ParleyError("usage", `--together takes ISSUE=OPTION+ISSUE=OPTION:NUMBER, not "${one}"`);
    return { if: optionTable(terms.split("+")), value: number(value, "--together") };
  });
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

function smallest(given: Points): number {
  return typeof given === "number" ? given : given.min;
}

function number(typed: string, flag: string): number {
  const value = Number(typed);
  if (typed.trim() !== "" && Number.isFinite(value)) return value;
  throw new ParleyError("usage", `${flag} takes a number such as 40 or 0.5, or a range such as 40..60, not "${typed}"`);
}
