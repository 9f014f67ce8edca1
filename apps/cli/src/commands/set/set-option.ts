import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { chosenOptions, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface OptionOptions extends SetOptions {
  needs?: string[];
  note?: string;
}

/** `parley set option ISSUE=OPTION [LABEL]`. */
export function optionCommand(): Command {
  return setWord("option", "one answer to an issue; the others stay")
    .argument("<issue=option>", "the issue and the id of the answer; a new one is added at the end")
    .argument("[label]", "the answer in neutral words; left out: as it is")
    .option("--needs <parties...>", "whose consent it needs, such as a guarantor's: ids, or none")
    .option("--note <text>", "what to know of it")
    .action(async (named: string, label: string | undefined, typed: OptionOptions) =>
      recordSet(typed, ({ answerable, path }) => {
        const [issueId = "", id = ""] = Object.entries(chosenOptions([named]))[0] ?? [];
        const issue = standing(answerable.issues, issueId);
        if (!issue)
          throw new ParleyError("not-found", `no issue ${issueId} in this case: parley issues lists them`, {
            place: { file: path },
          });
        const needs = consents(typed.needs);
        const set = { ...standing(issue.options, id), id, ...typedFields({ label, note: typed.note, needs }) };
        const isKnown = issue.options.some((option) => option.id === id);
        const options = isKnown
          ? issue.options.map((option) => (option.id === id ? set : option))
          : [...issue.options, set];
        return [parseChange({ type: "issue-set", issue: { ...issue, options } })];
      }),
    );
}

function consents(typed: readonly string[] | undefined): string[] | undefined {
  if (typed === undefined) return undefined;
  const ids = words(typed);
  return ids.length === 1 && ids[0] === "none" ? [] : ids;
}
