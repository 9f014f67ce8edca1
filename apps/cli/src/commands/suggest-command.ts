import { counted } from "@parley/model";
import { suggestClaims, withDesk, type SuggestedAgain } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { deskPath, handOf, withAuthor } from "./desk-argument.ts";
import type { SecondReaderOptions } from "./second-reader.ts";

const help = `
Without --model or --reply the built-in rules read, and nothing leaves this computer.
A model as second reader, on this computer or another:
  parley suggest --model llama3 --case talks.parley
  parley suggest day-1 --model NAME --model-endpoint https://api.example.org/v1 --key-env EXAMPLE_KEY
Any chat, by copying and pasting:
  parley suggest day-1 --prompt > prompt.txt
  parley suggest day-1 --reply reply.txt
`;

interface SuggestOptions extends SecondReaderOptions {
  case?: string;
}

/** `parley suggest [REPORT…]`. */
export const command = withAuthor(new Command("suggest"))
  .argument("[report...]", "ids of reports; left out: all. A .parley as the first word is the case")
  .option("--case <file>", "the .parley case; left out: the only one in this folder")
  .option("--model <name>", "a language model reads too; with --reply, which one replied")
  .option("--model-endpoint <url>", "where it is asked, up to /v1; left out: port 11434 of this computer")
  .option("--key-env <name>", "the environment variable that holds the key of the endpoint")
  .option("--send", "send to another computer without asking")
  .option("--timeout <seconds>", "how long one answer of the model may take", "300")
  .option("--temperature <number>", "how freely the model words its answer, from 0 to 2", "0")
  .option("--prompt", "print the prompt about a report, to copy into any chat; nothing is sent")
  .option("--part <n>", "with --prompt: which part of a long report")
  .option("--reply <file>", "take the reply that a chat gave to the prompt; - is standard input")
  .option("--json", "print one JSON envelope")
  .addHelpText("after", help)
  .action(async (typed: string[], options: SuggestOptions) => {
    const named = options.case === undefined && /\.parley$/i.test(typed[0] ?? "");
    const [file, reports] = named ? [typed[0], typed.slice(1)] : [options.case, typed];
    const path = await deskPath(file, undefined);
    if (options.model !== undefined || options.prompt || options.reply !== undefined) {
      const { secondReader } = await import("./second-reader.ts");
      return secondReader(path, reports, options);
    }
    await withDesk(path, {}, async (opened) => {
      const { desk, reports: read } = await suggestClaims(opened, handOf(options), reports);
      const envelope = { command: "suggest", opened: desk, result: { reports: read }, warnings: desk.warnings };
      await answer(envelope, options.json, () =>
        read.length === 0 ? "No reports yet: parley add REPORT… adds some.\n" : read.map(readLine).join(""),
      );
    });
  });

function readLine({ report, suggested, known, unread }: SuggestedAgain): string {
  if (unread !== undefined) return `${report}: not read: ${unread}\n`;
  return `${report}: ${counted(suggested, "new claim")} suggested, ${known} known already\n`;
}
