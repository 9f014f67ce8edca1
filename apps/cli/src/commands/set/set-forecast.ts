import { freeId, isEdtf, ParleyError, slug, type Forecast } from "@parley/model";
import { parseChange } from "@parley/workbench";
import type { Command } from "commander";
import { words } from "../list-argument.ts";
import { recordSet, setWord, standing, typedFields, type SetOptions } from "./set-word.ts";

interface QuestionOptions extends SetOptions {
  id?: string;
  rule?: string;
  closes?: string;
  decidedBy?: string;
  rivals?: string;
  rest?: boolean;
  claims?: string[];
}

/** `parley set forecast ID [QUESTION]`. */
export function forecastCommand(): Command {
  return withFields(setWord("forecast", "a question about what will happen, with the rule that decides it"))
    .argument("<id>", "its id")
    .argument("[question]", "a question that is answered by yes or no; left out: as it is")
    .action(async (id: string, question: string | undefined, options: QuestionOptions) =>
      recordQuestion(question, { ...options, id }),
    );
}

/** `parley forecast add QUESTION`. */
export function addQuestionCommand(): Command {
  return withFields(setWord("add", "ask a question about what will happen"))
    .argument("<question>", "a question that is answered by yes or no")
    .option("--id <id>", "its id; left out: made of its words")
    .action(async (question: string, options: QuestionOptions) => recordQuestion(question, options));
}

function withFields(command: Command): Command {
  return command
    .option("--rule <words>", "what decides it")
    .option("--closes <date>", "the last day on which a forecast counts, such as 2026-03-31")
    .option("--decided-by <source>", "the source that decides")
    .option("--rivals <name>", "questions with the same name are rival outcomes: one of them at most happens")
    .option("--rest", "it stands for every outcome that its rivals leave out")
    .option("--no-rest", "it does not")
    .option("--claims <ids...>", "the claims that raised it");
}

async function recordQuestion(question: string | undefined, options: QuestionOptions): Promise<void> {
  const { id: named, rule, closes, decidedBy, rivals, rest, claims, ...record } = options;
  if (closes !== undefined && !isEdtf(closes))
    throw new ParleyError("usage", `--closes takes a date such as 2026-03-31, not "${closes}"`);
  await recordSet(record, ({ answerable }) => {
    const taken = new Set(answerable.forecasts.map(({ id }) => id));
    const id = named ?? freeId(slug(question ?? ""), taken);
    const known = standing(answerable.forecasts, id);
    const typed = typedFields({
      question,
      rule,
      closes,
      decidedBy,
      rivals,
      isRest: rest,
      claims: claims && words(claims),
    });
    checkWhole(id, known, typed);
    return [parseChange({ type: "forecast-set", forecast: { ...known, id, ...typed } })];
  });
}

function checkWhole(id: string, known: Forecast | undefined, typed: Partial<Forecast>): void {
  const lack = (["question", "rule", "closes"] as const).find((field) => (known ?? typed)[field] === undefined);
  if (lack !== undefined)
    throw new ParleyError(
      "usage",
      `${id} is new: a question needs ${lack === "question" ? "its words" : `--${lack}`}, for example parley forecast add "Will the round take place?" --rule "the ministry says so" --closes 2026-03-05`,
    );
}
