import { ParleyError } from "@parley/model";
import { Command } from "commander";
import { exportForecastsCommand, importForecastsCommand } from "./forecast/forecast-tables.ts";
import { listCommand, scoreCommand } from "./forecast/list-forecasts.ts";
import { resolveCommand } from "./forecast/resolve-forecast.ts";
import { updateCommand } from "./forecast/update-forecast.ts";
import { addQuestionCommand } from "./set/set-forecast.ts";

const help = `
The case is --case CASE, or the first word after forecast, or the only one in this folder. Without a word: list.
  parley forecast add "Will the round take place on 4–5 March?" --rule "the ministry says so" --closes 2026-03-05
  parley forecast update will-the-round-take-place-on-4-5-march 60% --reason "both named their delegations"
  parley forecast resolve will-the-round-take-place-on-4-5-march yes
  parley forecast score
`;

const subcommands = [
  listCommand,
  addQuestionCommand,
  updateCommand,
  resolveCommand,
  scoreCommand,
  importForecastsCommand,
  exportForecastsCommand,
];

/** `parley forecast [CASE] [list|add|update|resolve|score|import|export]`. */
export const command = subcommands
  .reduce((forecast, sub) => forecast.addCommand(sub()), new Command("forecast"))
  .addHelpText("after", help)
  .argument("[case]", "a case; left out: --case, or the only one in this folder")
  .argument("[words...]", "what to do, and with what")
  .allowUnknownOption()
  .action(async function other(this: Command) {
    const [first, ...rest] = this.args;
    const isFlag = first === undefined || first.startsWith("-");
    const [word = "list"] = isFlag ? this.args : rest;
    const names = subcommands.map((sub) => sub().name());
    if (isFlag) return void (await this.parseAsync(["list", ...this.args], { from: "user" }));
    const typed = word.startsWith("-") || rest.length === 0 ? ["list", ...rest] : rest;
    if (!names.includes(typed[0] ?? ""))
      throw new ParleyError(
        "usage",
        `expected what to do: parley forecast ${names.join("|")} …; parley forecast --help tells more`,
      );
    await this.parseAsync([...typed, "--case", first], { from: "user" });
  });
