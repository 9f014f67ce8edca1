import { roadmap, type RoadmapOptions } from "@parley/analysis";
import { ParleyError } from "@parley/model";
import { checkRoadmapFormat, openSteps, writeRoadmap } from "@parley/workbench";
import { Command } from "commander";
import { answer, say } from "../output.ts";
import { openCaseOrReports, withAsOf } from "./case-argument.ts";
import { words } from "./list-argument.ts";
import { roadmapWords } from "./roadmap-words.ts";
import { wholeNumber } from "./whole-number.ts";

interface RoadmapFlags {
  readonly case?: string;
  readonly asOf?: string;
  readonly order?: string[];
  readonly compare?: string[];
  readonly chunks?: string[];
  readonly fails?: string;
  readonly output?: string;
  readonly json?: boolean;
}

/** `parley roadmap CASE|REPORTS`. */
export const command = withAsOf(new Command("roadmap"))
  .argument("[input...]", "a case file, reports, or a file of steps; left out: the only case file in this folder")
  .option("--case <file>", "a case file, as an option")
  .option("--order <proposal|ids...>", "one order: whose it is, or steps in the order in which they are taken")
  .option("--compare <proposals...>", "two orders held against each other: --compare A B")
  .option("--chunks <step=parts...>", "cut steps into parts: s1=4; needs values of steps")
  .option("--fails <step>", "what is stranded when this step is not done")
  .option("-o, --output <file>", "write the steps: .csv, .ics, .mmd for Mermaid or .dot for Graphviz")
  .option("--json", "print one JSON envelope")
  .action(async (files: string[], flags: RoadmapFlags) => {
    if (flags.output !== undefined) checkRoadmapFormat(flags.output);
    const options = optionsOf(flags);
    const [only, ...more] = files;
    const steps = only !== undefined && more.length === 0 ? await openSteps(only) : undefined;
    const opened = steps ?? (await openCaseOrReports(files, flags.case, flags.asOf));
    const { value, warnings } = roadmap(opened.case, options);
    if (flags.output !== undefined) await writeRoadmap(opened, value, flags.output);
    const envelope = { command: "roadmap", opened, result: value, warnings: [...opened.warnings, ...warnings] };
    await answer(envelope, flags.json, () => roadmapWords(opened.case, value));
    if (flags.output !== undefined) say(`${flags.output}: ${value.orders.length} orders of steps`);
  });

function optionsOf({ order, compare, chunks, fails }: RoadmapFlags): RoadmapOptions {
  const named = order && words(order);
  const [a, b, ...more] = compare === undefined ? [] : words(compare);
  if (compare && (a === undefined || b === undefined || more.length > 0))
    throw new ParleyError("usage", "--compare takes two orders: --compare A B");
  return {
    ...(named && { order: named.length === 1 ? named[0]! : named }),
    ...(a !== undefined && b !== undefined && { compare: [a, b] }),
    ...(chunks && { chunks: partsOf(chunks) }),
    ...(fails !== undefined && { fails }),
  };
}

function partsOf(typed: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    words(typed).map((one) => {
      const [, step, parts] = /^([^=\s]+)=(\d+)$/.exec(one) ?? [];
      if (step === undefined || parts === undefined)
        throw new ParleyError("usage", `--chunks takes STEP=PARTS, for example s1=4, not "${one}"`);
      return [step, wholeNumber(parts, "--chunks")];
    }),
  );
}
