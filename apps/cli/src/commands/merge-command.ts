import { aliasSuggestions, issueSuggestions } from "@parley/analysis";
import { ParleyError, type Case } from "@parley/model";
import {
  mergeKinds,
  mergeRecords,
  tellApart,
  unmerge,
  withDesk,
  type Desk,
  type Hand,
  type MergeKind,
} from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase } from "./case-argument.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";
import { entryLines, recordedEntries } from "./recorded-entries.ts";

interface MergeOptions {
  case?: string;
  suggestions?: boolean;
  apart?: boolean;
  issue?: string;
  option?: string[];
  undo?: string;
  author?: string;
  json?: boolean;
}

/** `parley merge KIND STAYS GOES`. */
export const command = withAuthor(new Command("merge"))
  .argument("[word...]", `what to merge (${mergeKinds.join(", ")}), the record that stays, the one that goes into it`)
  .option("--case <file>", "the .parley case; left out: the only one in this folder, or the first word")
  .option("--suggestions", "list what may be one, with the reason; nothing is merged")
  .option("--apart", "record that the two are not one: this is not suggested again")
  .option("--issue <issue>", "for options: their issue")
  .option("--option <from=into...>", "for issues: which option of the one that goes is which of the one that stays")
  .option("--undo <event>", "take a merge back; what was recorded since stays")
  .option("--json", "print one JSON envelope")
  .action(async (typed: string[], options: MergeOptions) => {
    const named = options.case === undefined && /\.(?:parley|ya?ml|json)$/i.test(typed[0] ?? "");
    const [file, words] = named ? [typed[0], typed.slice(1)] : [options.case, typed];
    if (options.suggestions) return listSuggestions(file, options.json);
    await withDesk(await deskPath(file, undefined), {}, async (opened) => {
      const desk = await merged(opened, handOf(options), { ...options, words });
      const entries = recordedEntries(opened, desk);
      const envelope = { command: "merge", opened: desk, result: { events: entries }, warnings: desk.warnings };
      await answer(envelope, options.json, () => entryLines(entries));
    });
  });

async function merged(desk: Desk, hand: Hand, options: MergeOptions & { words: readonly string[] }): Promise<Desk> {
  if (options.undo !== undefined) return unmerge(desk, hand, options.undo);
  const [kind, into, from, more] = options.words;
  if (!isKind(kind) || into === undefined || from === undefined || more !== undefined)
    throw new ParleyError(
      "usage",
      `expected what to merge (${mergeKinds.join(", ")}), the record that stays and the one that goes: parley merge parties union dockers`,
    );
  const { issue, option } = options;
  const pairs = option === undefined ? {} : { options: optionPairs(option) };
  const merge = { kind, into, from, ...(issue === undefined ? {} : { issue }), ...pairs };
  return options.apart ? tellApart(desk, hand, merge) : mergeRecords(desk, hand, merge);
}

function isKind(word: string | undefined): word is MergeKind {
  return (mergeKinds as readonly (string | undefined)[]).includes(word);
}

function optionPairs(typed: readonly string[]): Record<string, string> {
  const pairs = typed.map((pair) => {
    const [, from, into] = /^([^=]+)=([^=]+)$/.exec(pair) ?? [];
    if (from === undefined || into === undefined)
      throw new ParleyError("usage", `--option takes FROM=INTO, two ids of options, not "${pair}"`);
    return [from, into] as const;
  });
  return Object.fromEntries(pairs);
}

async function listSuggestions(file: string | undefined, json: boolean | undefined): Promise<void> {
  const opened = await openNamedCase(file, undefined);
  const suggestions = suggestionsOf(opened.case);
  const envelope = { command: "merge", opened, result: { suggestions }, warnings: opened.warnings };
  await answer(envelope, json, () => {
    if (suggestions.length === 0) return "Nothing looks like the same thing under two names.\n";
    const rows = suggestions.map(({ kind, into, from, reason }) => [kind, into, from, reason]);
    return `${table(["WHAT", "STAYS", "GOES", "WHY"], rows, terminalWidth())}parley merge WHAT STAYS GOES merges two; with --apart they are not suggested again\n`;
  });
}

interface Suggestion {
  readonly kind: MergeKind;
  readonly into: string;
  readonly from: string;
  readonly reason: string;
  readonly issue?: string;
  readonly options?: Readonly<Record<string, string>>;
}

function suggestionsOf(subject: Case): Suggestion[] {
  return [
    ...aliasSuggestions(subject).map(({ collection, into, from, reason }) => ({
      kind: collection,
      into,
      from,
      reason,
    })),
    ...issueSuggestions(subject).map(({ into, from, options, reason }): Suggestion => {
      const [pair] = Object.entries(options);
      if (into !== from || !pair) return { kind: "issues", into, from, reason, options };
      return { kind: "options", issue: into, from: pair[0], into: pair[1], reason: `${reason} (--issue ${into})` };
    }),
  ];
}
