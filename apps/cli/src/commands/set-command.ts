import { ParleyError } from "@parley/model";
import { Command } from "commander";
import { changesCommand } from "./set/set-changes.ts";
import { judgementCommand } from "./set/set-judgement.ts";
import { issueCommand, positionCommand } from "./set/set-positions.ts";
import { eventCommand, threatCommand } from "./set/set-event.ts";
import { optionCommand } from "./set/set-option.ts";
import { complianceCommand } from "./set/set-compliance.ts";
import { clauseCommand, draftCommand } from "./set/set-draft.ts";
import { packageCommand } from "./set/set-package.ts";
import { scoresCommand } from "./set/set-scores.ts";
import { forecastCommand } from "./set/set-forecast.ts";
import { stepCommand } from "./set/set-step.ts";
import { stepValuesCommand } from "./set/set-step-values.ts";
import { partyCommand, personCommand, placeCommand, sourceCommand } from "./set/set-names.ts";
import {
  assumptionCommand,
  likelihoodWordsCommand,
  readingCommand,
  removeCommand,
  titleCommand,
} from "./set/set-case.ts";
import { reportCommand } from "./set/set-report.ts";

const help = `
Each word has its own help: parley set position --help. The case is --case CASE, or the first word after set, or the only one in this folder.
  parley set party union "Harbour Union" --alias "the dockers"
  parley set issue pay "Pay rise" --options four="4 per cent",six="6 per cent"
  parley set position union pay=six --stance demands --claims c001
  parley set position port pay=six --stance accepts-if --if hours=longer
  parley set package draft pay=six hours=same --by port
  parley set scores union --values pay=six:100,four:20 --by "A. Analyst"
  parley set event round-3 "Third round" --kind round --when 2026-03-04/2026-03-05 --tentative --status planned
  parley set threat walkout "leaves the talks" --by port --about union --deadline 2026-03-15
  parley set judgement ripeness union hurting=yes --by "A. Analyst"
  parley set remove positions/RU.D1
`;

const words = [
  titleCommand,
  readingCommand,
  partyCommand,
  personCommand,
  placeCommand,
  sourceCommand,
  reportCommand,
  issueCommand,
  optionCommand,
  positionCommand,
  assumptionCommand,
  packageCommand,
  stepCommand,
  stepValuesCommand,
  eventCommand,
  threatCommand,
  draftCommand,
  clauseCommand,
  complianceCommand,
  scoresCommand,
  forecastCommand,
  likelihoodWordsCommand,
  judgementCommand,
  removeCommand,
  changesCommand,
];

/** `parley set WORD …`. */
export const command = words
  .reduce((set, word) => set.addCommand(word()), new Command("set"))
  .addHelpText("after", help)
  .argument("[case]", "a .parley case; left out: --case, or the only one in this folder")
  .argument("[words...]", "what to set")
  .allowUnknownOption()
  .action(async function other(this: Command) {
    const [file, ...rest] = this.args;
    const names = words.map((word) => word().name());
    if (file === undefined || !names.includes(rest[0] ?? ""))
      throw new ParleyError(
        "usage",
        `expected what to set: parley set ${names.join("|")} …; parley set --help tells more`,
      );
    await this.parseAsync([...rest, "--case", file], { from: "user" });
  });
