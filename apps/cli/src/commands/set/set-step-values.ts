import { ParleyError, type StepValues } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { recordSet, setWord, typedFields, type SetOptions } from "./set-word.ts";

interface StepValueOptions extends SetOptions {
  by?: string;
  date?: string;
  values?: string[];
  losses?: string[];
  remove?: boolean;
}

/** `parley set step-values`. */
export function stepValuesCommand(): Command {
  return setWord("step-values", "what a named person says steps are worth to parties; they are nobody's fact")
    .option("--by <name>", "who gives them; left out: the author who records them")
    .option("--date <date>", "when they were given; left out: today")
    .option("--values <step=party:number...>", "benefit less cost, s1=port:-4,union:5 or 1/3; others stay")
    .option("--losses <party=number...>", "what walking away costs a party by itself; others stay")
    .option("--remove", "take back all that this person gave")
    .action(async ({ case: file, author: recorder, json, by, date, values, losses, remove }: StepValueOptions) => {
      const options = typedFields({ case: file, author: recorder, json });
      await recordSet(options, ({ folded }) => {
        const hand = handOf(options);
        const author = by ?? hand.author;
        if (remove) return [parseChange({ type: "step-values-removed", by: author })];
        if (values === undefined && losses === undefined)
          throw new ParleyError("usage", "expected values: parley set step-values --values s1=port:-4,union:5");
        const known = folded.stepValues.find((one) => one.author === author);
        const stepValues = {
          ...known,
          author,
          date: date ?? hand.now().slice(0, 10),
          values: merged(known?.values ?? {}, values ?? []),
          losses: {
            ...known?.losses,
            ...Object.fromEntries(words(losses ?? []).map((one) => pair(one, "--losses PARTY=NUMBER"))),
          },
        };
        return [parseChange({ type: "step-values-set", stepValues })];
      });
    });
}

function merged(known: StepValues["values"], typed: readonly string[]): StepValues["values"] {
  const values = Object.fromEntries(Object.entries(known).map(([step, byParty]) => [step, { ...byParty }]));
  for (const one of typed) {
    const [step, list] = pair(one, "--values STEP=PARTY:NUMBER,PARTY:NUMBER");
    for (const part of words(list)) {
      const [, party, value] = /^([^:]+):(.+)$/.exec(part) ?? [];
      if (party === undefined || value === undefined)
        throw new ParleyError("usage", `expected PARTY:NUMBER, not "${part}"`);
      (values[step] ??= {})[party] = value;
    }
  }
  return values;
}

function pair(typed: string, shape: string): [name: string, value: string] {
  const [, name, value] = /^([^=\s]+)=(.+)$/.exec(typed) ?? [];
  if (name === undefined || value === undefined) throw new ParleyError("usage", `expected ${shape}, not "${typed}"`);
  return [name, value];
}
