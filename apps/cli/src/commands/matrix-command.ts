import { matrix } from "@parley/analysis";
import { Command } from "commander";
import { answer } from "../output.ts";
import { table, terminalWidth } from "../table.ts";
import { openNamedCase, withAsOf, withCase } from "./case-argument.ts";
import { matrixRows } from "./matrix-rows.ts";
import { readingFrom, withReadingOptions, type ReadingOptions } from "./reading-options.ts";

/** `parley matrix CASE`. */
export const command = withAsOf(withReadingOptions(withCase(new Command("matrix")))).action(
  async (file: string | undefined, options: ReadingOptions & { case?: string; asOf?: string }) => {
    const opened = await openNamedCase(file, options.case, { texts: false, asOf: options.asOf });
    const result = matrix(opened.case, readingFrom(opened.case, options));
    const warnings = [...opened.warnings, ...result.warnings];
    const envelope = { command: "matrix", opened, reading: result.reading, result: result.value, warnings };
    await answer(envelope, options.json, () => {
      const { head, rows } = matrixRows(opened.case, result.value);
      return table(head, rows, terminalWidth());
    });
  },
);
