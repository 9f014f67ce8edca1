import { convertProblem, openProblem } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

/** `parley convert INPUT… --to FORMAT -o DIR`. */
export const command = withReadingOptions(new Command("convert"))
  .argument("<input...>", "a case with scores, or a domain and profiles (GENIUS, GeniusWeb, NegMAS), in any order")
  .requiredOption("--to <format>", "genius, geniusweb or negmas")
  .requiredOption("-o, --output <folder>", "the folder to write into")
  .action(async (inputs: readonly string[], options: ReadingOptions & { to: string; output: string }) => {
    const { problem, warnings, ...from } = await openProblem(inputs, (subject) => readingFrom(subject, options));
    const written = await convertProblem(problem, { to: options.to, folder: options.output });
    const envelope = {
      command: "convert",
      ...(from.case ? { opened: from.case.opened, reading: from.case.reading } : {}),
      result: { files: written.files },
      warnings: [...warnings, ...written.warnings],
    };
    await answer(envelope, options.json, () => written.files.map((file) => `${file}\n`).join(""));
  });
