import { ParleyError, stances, type Case, type Position } from "@parley/model";
import { parseChange, type Desk } from "@parley/workbench";
import { Option, type Command } from "commander";
import { words } from "../list-argument.ts";
import { optionTable, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface PositionOptions extends SetOptions {
  stance: Position["stance"];
  if?: string[];
  require?: string[];
  claims?: string[];
  inferred?: boolean;
  since?: string;
  text?: string;
  id?: string;
}

/** `parley set issue ID [LABEL]`. */
export function issueCommand(): Command {
  return setWord("issue", "a question that a deal must answer, with the answers on the table")
    .argument("<id>", "its id")
    .argument("[label]", "the question in neutral words; left out: as it is")
    .option(
      "--options <options...>",
      'every answer, separated by commas: an id, or id="words"; they replace the earlier ones',
    )
    .option("--place <place>", "where it is about")
    .option("--note <text>", "what to know of it")
    .action(
      async (
        id: string,
        label: string | undefined,
        typed: SetOptions & { options?: string[]; place?: string; note?: string },
      ) =>
        recordSet(typed, ({ answerable }) => {
          const issue = standing(answerable.issues, id);
          if (!issue && typed.options === undefined)
            throw new ParleyError("usage", `${id} is new: an issue needs --options, for example --options yes,no`);
          const options =
            typed.options === undefined ? undefined : words(typed.options).map((one) => optionOf(one, issue));
          const gone = options && issue?.options.filter((old) => !options.some((kept) => kept.id === old.id));
          const dropped =
            gone && gone.length > 0 ? [...(issue?.dropped ?? []), ...gone.map((old) => old.id)] : undefined;
          const fields = typedFields({ label, options, dropped, place: typed.place, note: typed.note });
          return [parseChange({ type: "issue-set", issue: { ...issue, id, ...fields } })];
        }),
    );
}

function optionOf(typed: string, issue: Case["issues"][number] | undefined): { id: string; label?: string } {
  const [, id = typed, label] = /^([^=]+)=(.+)$/.exec(typed) ?? [];
  const known = issue?.options.find((option) => option.id === id);
  return { ...known, id, ...(label === undefined ? {} : { label }) };
}

/** `parley set position PARTY ISSUE=OPTION[,OPTION]`. */
export function positionCommand(): Command {
  return setWord("position", "what a party demands, accepts or refuses")
    .argument("<party>", "the id of the party")
    .argument("[issue=option,option]", "what it speaks of; with --require: nothing")
    .addOption(new Option("--stance <stance>", "what it says of them").choices(stances).makeOptionMandatory())
    .option("--if <issue=option...>", "with accepts-if: what the rest of the package must hold")
    .option("--require <issue=option...>", "over several issues: what must hold")
    .option("--claims <ids...>", "the claims that it rests on")
    .option("--inferred", "nobody stated it")
    .option("--since <date>", "since when, such as 2026-03")
    .option("--text <words>", "the position in neutral words")
    .option("--id <id>", "its id; one that is there is replaced; left out: PARTY.ISSUE.STANCE")
    .action(async (party: string, typed: string | undefined, options: PositionOptions) =>
      recordSet(options, (desk) => [
        parseChange({ type: "position-set", position: positionOf(party, typed, { options, desk }) }),
      ]),
    );
}

function positionOf(
  party: string,
  typed: string | undefined,
  { options, desk }: { readonly options: PositionOptions; readonly desk: Desk },
): object {
  const { stance, since, text } = options;
  checkShape(typed, options);
  const [issue, chosen] = typed === undefined ? [] : (Object.entries(optionTable([typed]))[0] ?? []);
  const id = options.id ?? [party, issue, stance].filter((part) => part !== undefined).join(".");
  const known = standing(desk.answerable.positions, id);
  const claims = options.claims === undefined ? known?.claims : words(options.claims);
  checkClaims(desk, claims ?? []);
  return {
    id,
    party,
    stance,
    basis: options.inferred ? "inferred" : "stated",
    ...typedFields({
      issue,
      options: chosen,
      if: options.if && optionTable(options.if),
      require: options.require && optionTable(options.require),
      claims,
      since: since ?? known?.since,
      text,
    }),
  };
}

function checkShape(typed: string | undefined, { stance, if: condition, require }: PositionOptions): void {
  if ((typed === undefined) === (require === undefined))
    throw new ParleyError(
      "usage",
      "a position speaks of ISSUE=OPTION, or of several issues with --require: give one of them",
    );
  if (require !== undefined && condition !== undefined)
    throw new ParleyError("usage", "--if goes with ISSUE=OPTION, not with --require");
  if (require === undefined && (stance === "accepts-if") !== (condition !== undefined))
    throw new ParleyError("usage", "--stance accepts-if and --if go together: what does the acceptance depend on?");
}

/** A case that lists no claims yet may name those to come; else a slip would go unnoticed. */
function checkClaims({ case: subject, path }: Desk, ids: readonly string[]): void {
  const missing = ids.find((id) => !subject.claims.some((claim) => claim.id === id));
  if (missing !== undefined)
    throw new ParleyError("not-found", `no claim ${missing} in this case: parley claims lists them`, {
      place: { file: path },
    });
}
