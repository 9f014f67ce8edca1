import { claimVoices } from "@parley/analysis";
import { ParleyError, silenceSchema, type Case, type Reading } from "@parley/model";
import { Option, type Command } from "commander";

/** The switches of a reading as typed on the command line. */
export interface ReadingOptions {
  readonly silence?: string;
  readonly demandsExclude?: boolean;
  readonly inferred?: boolean;
  readonly assume?: string;
  readonly dropSource?: string[];
  readonly json?: boolean;
}

/** Adds the switches of a reading, and `--json`, to a command. */
export function withReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--silence <how>", "read silence as consent, as refusal, or count it as unknown").choices(
        silenceSchema.options,
      ),
    )
    .option("--no-demands-exclude", "a demand refuses nothing by itself")
    .option("--no-inferred", "leave out positions that nobody stated")
    .option("--assume <ids>", "switch assumptions on: ids with commas between, 'all' or 'none'")
    .option(
      "--drop-source <name>",
      "solve again without what this outlet, report or person passed on; may be repeated",
      (name: string, earlier: string[] = []) => [...earlier, name],
    )
    .option("--json", "print one JSON envelope");
}

/**
 * The case's own reading with the switches that were typed.
 * @throws {ParleyError} `dangling-id` for an assumption, or a source to drop, that the case does not have.
 */
export function readingFrom(subject: Case, options: ReadingOptions): Reading {
  return {
    ...subject.reading,
    ...(options.silence === undefined ? {} : { silence: silenceSchema.parse(options.silence) }),
    ...(options.demandsExclude === false ? { demandsExclude: false } : {}),
    ...(options.inferred === false ? { inferred: false } : {}),
    ...(options.assume === undefined ? {} : { assumptions: assumed(subject, options.assume) }),
    ...(options.dropSource === undefined
      ? {}
      : {
          withoutSources: [...(subject.reading.withoutSources ?? []), ...droppedSources(subject, options.dropSource)],
        }),
  };
}

function assumed(subject: Case, typed: string): string[] {
  const known = subject.assumptions.map((assumption) => assumption.id);
  if (typed === "all") return known;
  if (typed === "none") return [];
  const ids = typed.split(",").map((id) => id.trim());
  const missing = ids.find((id) => !known.includes(id));
  if (missing === undefined) return ids;
  throw new ParleyError(
    "dangling-id",
    `the case has no assumption "${missing}": it has ${known.length > 0 ? known.join(", ") : "none"}`,
  );
}

/**
 * The sources to drop; a person may be named by any of their names.
 * @throws {ParleyError} `dangling-id` for one that no claim comes from.
 */
export function droppedSources(subject: Case, typed: readonly string[]): readonly string[] {
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  const names = new Set(subject.claims.flatMap((claim) => claimVoices(subject, claim)));
  const known = [...names, ...subject.sources.flatMap(({ id, name, aliases }) => [id, name, ...aliases])];
  return typed.map((name) => {
    const person = subject.people.find((one) => [one.id, one.name, ...one.aliases].some((other) => same(other, name)));
    const found = [name, person?.name ?? name].find((candidate) => known.some((other) => same(other, candidate)));
    if (found !== undefined) return found;
    const list = [...names].toSorted();
    throw new ParleyError(
      "dangling-id",
      `no claim comes from "${name}": the sources are ${list.length > 0 ? list.join(", ") : "none"}`,
    );
  });
}
