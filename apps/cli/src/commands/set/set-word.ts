import { ParleyError } from "@parley/model";
import { changeCase, withDesk, type CaseChange, type Desk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../../output.ts";
import { deskPath, handOf, withAuthor } from "../desk-argument.ts";
import { entryLines, recordedEntries } from "../recorded-entries.ts";

/** The options that every word of `parley set` takes. */
export interface SetOptions {
  case?: string;
  author?: string;
  json?: boolean;
}

/** A word of `parley set`, without its own arguments and options. */
export function setWord(name: string, description: string): Command {
  return withAuthor(new Command(name).description(description))
    .option("--case <file>", "the .parley case; left out: the only one in this folder")
    .option("--json", "print one JSON envelope")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
}

/** Records what was typed, by the one gate of changes, and tells it in sentences. */
export async function recordSet(
  options: SetOptions,
  changesOf: (desk: Desk) => readonly CaseChange[] | Promise<readonly CaseChange[]>,
): Promise<void> {
  await withDesk(await deskPath(undefined, options.case), {}, async (opened) => {
    const desk = await changeCase(opened, handOf(options), { changes: await changesOf(opened) });
    const events = recordedEntries(opened, desk);
    const envelope = { command: "set", opened: desk, result: { events }, warnings: desk.warnings };
    await answer(envelope, options.json, () => (events.length === 0 ? "Nothing changed.\n" : entryLines(events)));
  });
}

/**
 * Issues and options as typed: `pay=five,six hours=long`.
 * @throws {ParleyError} `usage` for anything else.
 */
export function optionTable(typed: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    typed.map((one) => {
      const [, issue, options] = /^([^=\s]+)=(.+)$/.exec(one) ?? [];
      if (issue !== undefined && options !== undefined) return [issue, options.split(",").map((id) => id.trim())];
      throw new ParleyError("usage", `expected ISSUE=OPTION or ISSUE=OPTION,OPTION, not "${one}"`);
    }),
  );
}

/**
 * Issues as typed, with one option each: `pay=five hours=long`.
 * @throws {ParleyError} `usage` for an issue with several, and as {@link optionTable}.
 */
export function chosenOptions(typed: readonly string[]): Record<string, string> {
  const pairs = typed.flatMap((one) => Object.entries(optionTable([one])));
  for (const [i, [issue, options]] of pairs.entries())
    if (options.length > 1 || pairs.findIndex(([other]) => other === issue) < i)
      throw new ParleyError("usage", `expected one option of ${issue}: name one`);
  return Object.fromEntries(pairs.map(([issue, options]) => [issue, options[0] ?? ""]));
}

/** Fields as typed, none of them `undefined`. */
type Typed<Fields> = { [Key in keyof Fields]?: NonNullable<Fields[Key]> };

/** A record without the fields that were not typed. */
export function typedFields<Fields extends object>(fields: Fields): Typed<Fields> {
  const typed = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(typed) as Typed<Fields>;
}

/** A record as it stands: recorded, or proposed. */
export function standing<Record_ extends { id: string }>(records: readonly Record_[], id: string): Record_ | undefined {
  return records.find((record) => record.id === id);
}

/**
 * The name of a record: typed, or as it stands.
 * @throws {ParleyError} `usage` for a new record without one.
 */
export function nameFor(what: string, id: string, name: string | undefined): string {
  if (name !== undefined) return name;
  throw new ParleyError("usage", `${id} is new: a ${what} needs a name, for example parley set ${what} ${id} "Name"`);
}
