import { extname } from "node:path";
import { roadmapCsv, roadmapDot, roadmapMermaid } from "@parley/formats";
import { ParleyError, type RoadmapResult, type TimelineEntry } from "@parley/model";
import { calendarOf, type EntryAddress } from "./calendar-of.ts";
import { writeWhole } from "./files/write-whole.ts";
import type { OpenedCase } from "./open-case.ts";

type Writer = (opened: OpenedCase, result: RoadmapResult, address?: EntryAddress) => string;

const writers: Readonly<Record<string, Writer>> = {
  ".csv": ({ case: subject }, result) => roadmapCsv(subject, result),
  ".dot": ({ case: subject }, result) => roadmapDot(subject, result),
  ".ics": (opened, result, address) => calendarOf(opened, stepEntries(opened, result), address).text,
  ".mmd": ({ case: subject }, result) => roadmapMermaid(subject, result),
};

/**
 * A roadmap in the format that a file name asks for: a table (.csv), a diagram (.mmd for Mermaid, .dot for Graphviz) or
 * a calendar (.ics) of the days between which each step can lie.
 * @param address - Where a step can be looked at; a calendar keeps it.
 * @throws {ParleyError} `unsupported-format` for another ending, `empty-input` for a calendar without a day.
 * @example formatRoadmap(opened, roadmap(opened.case).value, { file: "steps.mmd" });
 */
export function formatRoadmap(
  opened: OpenedCase,
  result: RoadmapResult,
  { file, address }: { readonly file: string; readonly address?: EntryAddress },
): string {
  return writerOf(file)(opened, result, address);
}

/**
 * Refuses a file name whose ending no roadmap has.
 * @throws {ParleyError} `unsupported-format` for another ending than .csv, .dot, .ics or .mmd.
 * @example checkRoadmapFormat("steps.csv"); // => undefined
 */
export function checkRoadmapFormat(file: string): void {
  writerOf(file);
}

/**
 * Writes a roadmap to a file, whole or not at all.
 * @throws {ParleyError} as {@link formatRoadmap}; nothing is then written.
 * @example await writeRoadmap(opened, roadmap(opened.case).value, "steps.csv");
 */
export async function writeRoadmap(opened: OpenedCase, result: RoadmapResult, file: string): Promise<void> {
  await writeWhole(file, formatRoadmap(opened, result, { file }));
}

function writerOf(file: string): Writer {
  const writer = writers[extname(file).toLowerCase()];
  if (writer) return writer;
  throw new ParleyError(
    "unsupported-format",
    "a roadmap can be written as .csv, .dot (Graphviz), .ics or .mmd (Mermaid); nothing was written",
    { place: { file } },
  );
}

/** Each step once, between the days that its own window and what it waits for leave it; its own window is firm. */
function stepEntries({ case: subject }: OpenedCase, { orders }: RoadmapResult): TimelineEntry[] {
  const dates = new Map(orders.flatMap(({ timetable }) => timetable.steps.map((one) => [one.step, one])));
  const inOrder = [...new Set(orders.flatMap(({ steps }) => steps))];
  return inOrder.flatMap((id, i): TimelineEntry[] => {
    const step = subject.steps.find((one) => one.id === id);
    if (!step) return [];
    const { earliest, latest } = dates.get(id) ?? {};
    const when = step.window ?? (earliest === latest ? earliest : `${earliest ?? ".."}/${latest ?? ".."}`);
    return [
      {
        order: i + 1,
        kind: "step",
        lane: "deadlines",
        ...(when === undefined ? {} : { when }),
        ...(earliest === undefined ? {} : { earliest }),
        ...(latest === undefined ? {} : { latest }),
        placed: "date",
        status: "planned",
        tentative: step.window === undefined,
        text: step.text,
        step: id,
        claims: step.claims,
        parties: [step.by ?? []].flat(),
      },
    ];
  });
}
