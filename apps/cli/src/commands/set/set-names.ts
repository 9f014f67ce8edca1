import { partyRoles } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { nameFor, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface NameOptions extends SetOptions {
  alias?: string[];
  note?: string;
}

function withName(command: Command): Command {
  return command
    .argument("<id>", "its id: letters, digits, dots and hyphens")
    .argument("[name]", "the neutral name used in every output; left out: as it is")
    .option("--alias <names...>", "other names, separated by commas; they replace those that it has");
}

/** `parley set party ID [NAME]`. */
export function partyCommand(): Command {
  return withName(setWord("party", "a party, mediator or observer"))
    .option("--role <roles...>", `one or more of ${partyRoles.join(", ")}`)
    .option("--note <text>", "what to know of it")
    .action(async (id: string, name: string | undefined, options: NameOptions & { role?: string[] }) =>
      recordSet(options, ({ answerable }) => {
        const party = standing(answerable.parties, id);
        const fields = typedFields({ aliases: listOf(options.alias), roles: listOf(options.role), note: options.note });
        const set = { ...party, id, name: nameFor("party", id, name ?? party?.name), ...fields };
        return [parseChange({ type: "party-set", party: set })];
      }),
    );
}

/** `parley set person ID [NAME]`. */
export function personCommand(): Command {
  return withName(setWord("person", "someone who speaks for a party, or an expert"))
    .option("--party <id>", "the party that the person speaks for")
    .option("--role <roles...>", 'titles with their time, such as "foreign minister:2024/2026-03" or "envoy"')
    .action(async (id: string, name: string | undefined, options: NameOptions & { party?: string; role?: string[] }) =>
      recordSet(options, ({ answerable }) => {
        const person = standing(answerable.people, id);
        const roles = options.role?.map(personRole);
        const fields = typedFields({ aliases: listOf(options.alias), party: options.party, roles });
        const set = { ...person, id, name: nameFor("person", id, name ?? person?.name), ...fields };
        return [parseChange({ type: "person-set", person: set })];
      }),
    );
}

/** `parley set place ID [NAME]`. */
export function placeCommand(): Command {
  return withName(setWord("place", "where things are said to happen"))
    .option("--within <id>", "the larger place that holds it")
    .action(async (id: string, name: string | undefined, options: NameOptions & { within?: string }) =>
      recordSet(options, ({ answerable }) => {
        const place = standing(answerable.places, id);
        const fields = typedFields({ aliases: listOf(options.alias), within: options.within });
        const set = { ...place, id, name: nameFor("place", id, name ?? place?.name), ...fields };
        return [parseChange({ type: "place-set", place: set })];
      }),
    );
}

/** `parley set source ID [NAME]`. */
export function sourceCommand(): Command {
  return withName(setWord("source", "an outlet, an official, an unnamed group behind one outlet"))
    .option("--kind <kind>", "such as outlet, wire, official, person or anonymous; a new one is an outlet")
    .option("--party <id>", "the party on whose side it stands")
    .option("--gatekeeper <outlet>", "the outlet that alone knows it")
    .action(
      async (
        id: string,
        name: string | undefined,
        options: NameOptions & { kind?: string; party?: string; gatekeeper?: string },
      ) =>
        recordSet(options, ({ answerable }) => {
          const source = standing(answerable.sources, id);
          const { party, gatekeeper } = options;
          const kind = options.kind ?? source?.kind ?? "outlet";
          const fields = typedFields({ aliases: listOf(options.alias), kind, party, gatekeeper });
          const set = { ...source, id, name: nameFor("source", id, name ?? source?.name), ...fields };
          return [parseChange({ type: "source-set", source: set })];
        }),
    );
}

function listOf(typed: readonly string[] | undefined): string[] | undefined {
  return typed === undefined ? undefined : words(typed);
}

/** `title`, `title:from` or `title:from/to`, in EDTF. */
function personRole(typed: string): object {
  const [, title = typed, from, to] = /^(.+?):([^:/]*)(?:\/([^:/]*))?$/.exec(typed) ?? [];
  return typedFields({ title: title.trim(), from: from || undefined, to: to || undefined });
}
