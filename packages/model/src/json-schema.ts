import { z } from "zod";
import { caseEventSchema } from "./case-event.ts";
import { caseFileSchema } from "./case.ts";
import { conflictFileSchema } from "./conflict-model.ts";
import { divisionFileSchema } from "./division.ts";
import { bearingResultSchema } from "./results/bearing-result.ts";
import { blocksResultSchema } from "./results/blocks-result.ts";
import { briefSchema } from "./results/brief.ts";
import { compareResultSchema } from "./results/compare-result.ts";
import { diffResultSchema } from "./results/diff-result.ts";
import { divideResultSchema } from "./results/divide-result.ts";
import { durabilityResultSchema } from "./results/durability-result.ts";
import { findingSchema } from "./results/finding.ts";
import { forecastResultSchema } from "./results/forecast-result.ts";
import { movementResultSchema } from "./results/movement-result.ts";
import { pressureResultSchema } from "./results/pressure-result.ts";
import { playResultSchema } from "./results/play-result.ts";
import { readResultSchema } from "./results/read-result.ts";
import { readingsResultSchema } from "./results/readings-result.ts";
import { roadmapResultSchema } from "./results/roadmap-result.ts";
import { solveResultSchema } from "./results/solve-result.ts";
import { spaceResultSchema } from "./results/space-result.ts";
import { stepsFileSchema } from "./steps-file.ts";
import { stabilityResultSchema } from "./results/stability-result.ts";
import { threatsResultSchema } from "./results/threats-result.ts";
import { monitorResultSchema } from "./results/monitor-result.ts";
import { textComparisonSchema, textResultSchema } from "./results/text-result.ts";
import { timelineResultSchema } from "./results/timeline-result.ts";

const schemas = {
  case: caseFileSchema,
  divide: divisionFileSchema,
  conflict: conflictFileSchema,
  event: caseEventSchema,
  read: readResultSchema,
  blocks: blocksResultSchema,
  space: spaceResultSchema,
  solve: solveResultSchema,
  brief: briefSchema,
  finding: findingSchema,
  forecast: forecastResultSchema,
  timeline: timelineResultSchema,
  movement: movementResultSchema,
  threats: threatsResultSchema,
  diff: diffResultSchema,
  bearing: bearingResultSchema,
  compare: compareResultSchema,
  stability: stabilityResultSchema,
  roadmap: roadmapResultSchema,
  steps: stepsFileSchema,
  readings: readingsResultSchema,
  pressure: pressureResultSchema,
  durability: durabilityResultSchema,
  text: textResultSchema,
  "text-compare": textComparisonSchema,
  monitor: monitorResultSchema,
  play: playResultSchema,
  "divide-result": divideResultSchema,
} as const;

/** A schema that Parley publishes. */
export type SchemaName = keyof typeof schemas;

/** Those that a person writes. */
const written: ReadonlySet<string> = new Set(["case", "divide", "conflict", "event", "steps"]);

/** The schemas that {@link jsonSchema} knows, in the order of the work: what a person writes, then results. */
export const schemaNames = Object.keys(schemas) as SchemaName[];

/**
 * A schema of the model as JSON Schema draft-07, the newest dialect that editors' YAML servers understand.
 * The case, the division, the conflict and the event are described as a person writes them, results as Parley prints them.
 * @example jsonSchema("case")["title"]; // => "Parley case"
 */
export function jsonSchema(name: SchemaName): Record<string, unknown> {
  const io = written.has(name) ? "input" : "output";
  const { $schema, ...rest } = z.toJSONSchema(schemas[name], { target: "draft-7", io, unrepresentable: "any" });
  return { $schema, title: `Parley ${name}`, ...rest };
}
