import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { chosenOptions, recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface PackageOptions extends SetOptions {
  label?: string;
  by?: string;
  date?: string;
  claims?: string[];
}

/** `parley set package ID ISSUE=OPTION…`. */
export function packageCommand(): Command {
  return setWord("package", "a proposal on the table; the one with the id today stands for how things are")
    .argument("<id>", "its id")
    .argument("[issue=option...]", "what it says; issues that are left out stay open; nothing typed: as it is")
    .option("--label <words>", "what it is called")
    .option("--by <party>", "who made it")
    .option("--date <date>", "when, such as 2026-03-04 or 2026-03")
    .option("--claims <ids...>", "the claims that it rests on")
    .action(async (id: string, typed: string[], { label, by, date, claims, ...options }: PackageOptions) =>
      recordSet(options, ({ answerable }) => {
        const known = standing(answerable.packages, id);
        if (!known && typed.length === 0)
          throw new ParleyError("usage", `${id} is new: a package needs what it says, for example pay=six hours=same`);
        const said = typed.length === 0 ? undefined : chosenOptions(typed);
        const fields = typedFields({ label, by, date, claims: claims && words(claims), options: said });
        return [parseChange({ type: "package-set", package: { ...known, id, ...fields } })];
      }),
    );
}
