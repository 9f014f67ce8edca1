import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { recordSet, setWord, typedFields, type SetOptions } from "../set/set-word.ts";
import { dayOfRecord } from "./update-forecast.ts";

interface ResolveOptions extends SetOptions {
  by?: string;
  date?: string;
  claims?: string[];
}

const outcomes: Readonly<Record<string, boolean | "void">> = { yes: true, no: false, void: "void" };

/** `parley forecast resolve ID yes|no|void`. */
export function resolveCommand(): Command {
  return setWord("resolve", "say how a question was decided: it happened, it did not, or it could not be decided")
    .argument("<id>", "the question")
    .argument("<outcome>", "yes, no or void")
    .option("--by <name>", "who decided; left out: the author who records it")
    .option("--date <date>", "when it was decided; left out: today")
    .option("--claims <ids...>", "the claims that say so")
    .action(async (forecast: string, outcome: string, { by, date, claims, ...options }: ResolveOptions) => {
      const happened = outcomes[outcome.toLowerCase()];
      if (happened === undefined) throw new ParleyError("usage", `expected yes, no or void, not "${outcome}"`);
      const hand = handOf(options);
      const fields = typedFields({ claims: claims && words(claims) });
      const resolution = { happened, date: dayOfRecord(date, hand.now()), by: by ?? hand.author, ...fields };
      await recordSet(options, () => [parseChange({ type: "forecast-resolved", forecast, resolution })]);
    });
}
