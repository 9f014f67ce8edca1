import { ParleyError } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { handOf } from "../desk-argument.ts";
import { words } from "../list-argument.ts";
import { wholeNumber } from "../whole-number.ts";
import { recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface ComplianceOptions extends SetOptions {
  step?: string;
  clause?: string;
  status?: string;
  date?: string;
  by?: string;
  claims?: string[];
  note?: string;
}

/** `parley set compliance ID --step STEP --status N --date DATE`. */
export function complianceCommand(): Command {
  return setWord("compliance", "a report on how far a step, or a clause of a draft, is carried out")
    .argument("<id>", "its id")
    .option("--step <id>", "the step that it is about")
    .option("--clause <draft/clause>", "or the clause, such as text/pay")
    .option("--status <n>", "0 not begun, 1 minimal, 2 intermediate, 3 full")
    .option("--date <date>", "the day that it speaks of")
    .option("--by <name>", "who says so; left out: the author")
    .option("--claims <ids...>", "the claims that it rests on")
    .option("--note <words>", "what else there is to say")
    .action(async (id: string, { case: file, author, json, ...typed }: ComplianceOptions) =>
      recordSet(typedFields({ case: file, author, json }), ({ answerable }) => {
        const known = standing(answerable.compliance, id);
        const { step, clause, status, date, by, claims, note } = typed;
        if (!known && (status === undefined || date === undefined))
          throw new ParleyError("usage", `${id} is new: a report needs --step or --clause, --status and --date`);
        const fields = typedFields({
          on: placeOf(step, clause),
          status: status === undefined ? undefined : wholeNumber(status, "--status"),
          date,
          author: by ?? (known ? undefined : handOf(typedFields({ author })).author),
          claims: claims && words(claims),
          note,
        });
        return [parseChange({ type: "compliance-set", compliance: { ...known, id, ...fields } })];
      }),
    );
}

function placeOf(step: string | undefined, clause: string | undefined): object | undefined {
  if (step !== undefined && clause !== undefined)
    throw new ParleyError("usage", "a report is about one step or one clause: name --step or --clause");
  if (step !== undefined) return { step };
  if (clause === undefined) return undefined;
  const [, draft, id] = /^([^/\s]+)\/(\S+)$/.exec(clause) ?? [];
  if (draft === undefined || id === undefined)
    throw new ParleyError("usage", `expected DRAFT/CLAUSE, such as text/pay, not "${clause}"`);
  return { draft, clause: id };
}
