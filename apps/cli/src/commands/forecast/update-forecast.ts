import { decimal, fraction, isEdtf, ParleyError, product, readProbability } from "@parley/model";
import { parseChange } from "@parley/workbench";
import { Option, type Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { recordSet, setWord, typedFields, type SetOptions } from "../set/set-word.ts";

interface UpdateOptions extends SetOptions {
  by?: string;
  date?: string;
  reason?: string;
  confidence?: string;
  claims?: string[];
}

/** `parley forecast update ID PROBABILITY`. */
export function updateCommand(): Command {
  return setWord("update", "say how likely it is: a whole percent, by a named person, on a day")
    .argument("<id>", "the question")
    .argument("<probability>", "35% or 0.35")
    .option("--reason <words>", "why, or what changed since")
    .addOption(
      new Option("--confidence <level>", "in the evidence, apart from how likely it is").choices([
        "low",
        "moderate",
        "high",
      ]),
    )
    .option("--by <name>", "who says so; left out: the author who records it")
    .option("--date <date>", "when it was said; left out: today")
    .option("--claims <ids...>", "the claims that it rests on")
    .action(
      async (forecast: string, typed: string, { by, date, reason, confidence, claims, ...options }: UpdateOptions) => {
        const probability = wholePercent(typed);
        const hand = handOf(options);
        const fields = typedFields({ reason, confidence, claims: claims && words(claims) });
        const update = { by: by ?? hand.author, date: dayOfRecord(date, hand.now()), probability, ...fields };
        await recordSet(options, () => [parseChange({ type: "forecast-updated", forecast, update })]);
      },
    );
}

/**
 * The day of what is recorded: as typed, or today.
 * @throws {ParleyError} `usage` for what is no date, or lies ahead.
 */
export function dayOfRecord(typed: string | undefined, now: string): string {
  const today = now.slice(0, 10);
  if (typed === undefined) return today;
  if (!isEdtf(typed)) throw new ParleyError("usage", `--date takes a date such as 2026-03-04, not "${typed}"`);
  if (typed.slice(0, 10) > today)
    throw new ParleyError("usage", `--date ${typed} lies ahead: what is said later is recorded later`);
  return typed;
}

function wholePercent(typed: string): number {
  const probability = probabilityOf(typed);
  if (product(decimal(probability), fraction(100n)).denominator === 1n) return probability;
  throw new ParleyError("usage", `forecasts are whole percents, not ${typed}: nobody can tell them finer`);
}

function probabilityOf(typed: string): number {
  try {
    return readProbability(typed);
  } catch (error) {
    throw error instanceof ParleyError ? new ParleyError("usage", error.message) : error;
  }
}
