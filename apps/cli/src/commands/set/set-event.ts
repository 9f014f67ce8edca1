import { ParleyError, talksEventKinds, threatStates } from "@parley/model";
import { parseChange } from "@parley/workbench";
import { Option, type Command } from "commander";
import { words } from "../list-argument.ts";
import { optionTable, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface EventOptions extends SetOptions {
  kind?: string;
  when?: string;
  after?: string[];
  status?: string;
  tentative?: boolean;
  place?: string;
  parties?: string[];
  outcome?: string;
  claims?: string[];
}

/** `parley set event ID [LABEL]`. */
export function eventCommand(): Command {
  return setWord("event", "a round, a meeting, a deadline: what happened in the talks, or is planned")
    .argument("<id>", "its id")
    .argument("[label]", "what it is called, in neutral words; left out: as it is")
    .addOption(new Option("--kind <kind>", "what it is").choices(talksEventKinds))
    .option(
      "--when <date>",
      "in EDTF: 2026-03-04, 2026-03-04/2026-03-05, XXXX-03-04 without a year; none takes it away",
    )
    .option("--after <events...>", "the events that it comes after: ids, or none")
    .addOption(new Option("--status <status>", "how it stands").choices(["past", "planned", "cancelled"]))
    .option("--tentative", "the plan is not firm")
    .option("--no-tentative", "it is firm")
    .option("--place <place>", "where")
    .option("--parties <ids...>", "who takes part")
    .option("--outcome <words>", "what came of it, in neutral words")
    .option("--claims <ids...>", "the claims that tell of it")
    .action(async (id: string, label: string | undefined, { case: file, author, json, ...typed }: EventOptions) =>
      recordSet(typedFields({ case: file, author, json }), ({ answerable }) => {
        const old = standing(answerable.events, id);
        if (!old && label === undefined)
          throw new ParleyError(
            "usage",
            `${id} is new: an event needs a label, for example parley set event ${id} "…"`,
          );
        const { when: before, ...known } = { when: undefined, ...old };
        const { after, parties, claims, when, ...rest } = typed;
        const fields = typedFields({
          ...rest,
          label,
          when: when === "none" ? undefined : (when ?? before),
          after: after && idsOrNone(after),
          parties: parties && idsOrNone(parties),
          claims: claims && idsOrNone(claims),
        });
        return [parseChange({ type: "talks-event-set", talksEvent: { ...known, id, ...fields } })];
      }),
    );
}

interface ThreatOptions extends SetOptions {
  by?: string;
  to?: string;
  about?: string;
  unless?: string;
  if?: string[];
  deadline?: string;
  cost?: string;
  status?: string;
  claims?: string[];
}

/** `parley set threat ID [CONSEQUENCE]`. */
export function threatCommand(): Command {
  return setWord("threat", "what a party says it will do unless something is done; with a deadline an ultimatum")
    .argument("<id>", "its id")
    .argument("[consequence]", "what the party would do, in neutral words; left out: as it is")
    .option("--by <party>", "who threatens")
    .option("--to <party>", "whom it was told")
    .option("--about <party>", "whose act would avert it")
    .option("--unless <words>", "what would avert it, in the words of the report")
    .option("--if <issue=option...>", "what would avert it, as options of the case")
    .option("--deadline <date>", "by when, such as 2026-03-15; none takes it away")
    .option("--cost <words>", "what carrying it out would cost the party itself")
    .addOption(new Option("--status <status>", "what became of it").choices(threatStates))
    .option("--claims <ids...>", "the claims that tell of it")
    .action(async (id: string, what: string | undefined, { case: file, author, json, ...typed }: ThreatOptions) =>
      recordSet(typedFields({ case: file, author, json }), ({ answerable }) => {
        const old = standing(answerable.threats, id);
        if (!old && (what === undefined || typed.by === undefined))
          throw new ParleyError(
            "usage",
            `${id} is new: a threat needs its words and --by, for example parley set threat ${id} "leaves the talks" --by union`,
          );
        const { deadline: before, ...known } = { deadline: undefined, ...old };
        const { unless, if: averts, claims, deadline, ...rest } = typed;
        const fields = typedFields({
          ...rest,
          consequence: what,
          condition: unless,
          if: averts && optionTable(averts),
          deadline: deadline === "none" ? undefined : (deadline ?? before),
          claims: claims && idsOrNone(claims),
        });
        return [parseChange({ type: "threat-set", threat: { ...known, id, ...fields } })];
      }),
    );
}

function idsOrNone(typed: readonly string[]): string[] {
  const ids = words(typed);
  return ids.length === 1 && ids[0] === "none" ? [] : ids;
}
