import { matrix, matrixRows } from "@parley/analysis";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";
import { supposedCase, withWhatIfOption, type WhatIfOption } from "./what-if-option.ts";

/** `parley matrix CASE`. */
export const command = withAsOf(withWhatIfOption(withReadingOptions(withCase(new Command("matrix"))))).action(
  async (file: string | undefined, options: ReadingOptions & WhatIfOption & { case?: string; asOf?: string }) => {
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const { subject, named, line } = supposedCase(opened.case, options);
    const result = matrix(subject, readingFrom(opened.case, options));
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "matrix", opened, reading: result.reading, ...named, result: result.value, warnings };
    await answer(envelope, options.json, () => {
      const { head, rows } = matrixRows(subject, result.value);
      return line + table(head, rows, terminalWidth());
    });
  },
);
