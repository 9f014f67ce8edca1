import { bearing } from "@parley/analysis";
import { capitalised, quoted, type BearingResult, type BearingWord, type Flip } from "@parley/model";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { wholeNumber } from "./whole-number.ts";

interface BearingWords extends ReadingOptions {
  readonly case?: string;
  readonly asOf?: string;
  readonly pairs: string;
}

/** `parley bearing CASE`. */
export const command = withAsOf(withReadingOptions(withCase(new Command("bearing"))))
  .option("--pairs <n>", "solve at most so many pairs of words", "300")
  .action(async (file: string | undefined, options: BearingWords) => {
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const reading = readingFrom(opened.case, options);
    const result = bearing(opened.case, { reading, pairs: wholeNumber(options.pairs, "--pairs") });
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "bearing", opened, reading: result.reading, result: result.value, warnings };
    await answer(envelope, options.json, () => bearingWords(result.value));
  });

const shownPairs = 20;

function bearingWords({ sentence, codingSentences, headline, words, pairs, tried }: BearingResult): string {
  const width = terminalWidth();
  const head = ["IF", "WORDS", "TURNS OVER", "IF SILENCE IS OPEN"];
  const rows = words.map((word) => [...cells([word]), flipWords(word.flips), word.then.silenceOpen]);
  const pairRows = pairs
    .slice(0, shownPairs)
    .map((pair) => [...cells(pair.words), flipWords(pair.flips), pair.then.silenceOpen]);
  const hidden = pairs.length - pairRows.length;
  const now = ["nothing is changed", "", "", headline.silenceOpen];
  const parts = [
    [sentence, ...codingSentences].map((line) => `${line}\n`).join(""),
    table(head, [now, ...rows], width),
    pairs.length === 0 ? "" : `Only together:\n${table(head, pairRows, width)}`,
    hidden > 0 ? `${hidden} more pairs (--json lists them).\n` : "",
    `${tried.words} words and ${tried.pairs} of ${tried.ofPairs} pairs were tried.\n`,
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function cells(words: readonly BearingWord[]): string[] {
  const quotes = words.flatMap((word) => word.quotes.map(({ quote }) => quoted(quote)));
  return [capitalised(words.map(({ change }) => change).join(", and ")), [...new Set(quotes)].join(" · ")];
}

const flipNames: Readonly<Record<Flip, string>> = {
  acceptable: "whether any package is acceptable to all",
  cores: "what is in conflict",
  common: "what all acceptable packages share",
};

function flipWords(flips: readonly Flip[]): string {
  return flips.map((flip) => flipNames[flip]).join("; ");
}
