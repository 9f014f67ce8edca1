import { extname } from "node:path";
import { roadmapCsv, roadmapMermaid } from "@parley/formats";
import { ParleyError, type Case, type RoadmapResult } from "@parley/model";
import { writeWhole } from "./files/write-whole.ts";

const writers: Readonly<Record<string, (subject: Case, result: RoadmapResult) => string>> = {
  ".csv": roadmapCsv,
  ".mmd": roadmapMermaid,
};

/**
 * Refuses a file name whose ending no roadmap has.
 * @throws {ParleyError} `unsupported-format` for another ending than .csv or .mmd.
 * @example checkRoadmapFormat("steps.csv"); // => undefined
 */
export function checkRoadmapFormat(file: string): void {
  if (writers[extname(file).toLowerCase()]) return;
  throw new ParleyError(
    "unsupported-format",
    "a roadmap can be written as .csv or .mmd (Mermaid); nothing was written",
    { place: { file } },
  );
}

/**
 * Writes a roadmap to a file, whole or not at all.
 * @throws {ParleyError} `unsupported-format`, as {@link checkRoadmapFormat} does.
 * @example await writeRoadmap(subject, roadmap(subject).value, "steps.csv");
 */
export async function writeRoadmap(subject: Case, result: RoadmapResult, file: string): Promise<void> {
  checkRoadmapFormat(file);
  await writeWhole(file, writers[extname(file).toLowerCase()]!(subject, result));
}
