import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { caseFileSchema, collections, dealKinds, likelihoodScales } from "./case.ts";
import { changesSchema } from "./changes-schema.ts";
import { claimSchema } from "./claim.ts";
import { complianceSchema } from "./compliance.ts";
import { draftSchema } from "./draft.ts";
import { forecastResolutionSchema, forecastSchema, forecastUpdateSchema } from "./forecast.ts";
import { idSchema } from "./id.ts";
import { issueSchema } from "./issue.ts";
import { judgementSchema } from "./judgement.ts";
import { partySchema, personSchema } from "./party.ts";
import { namedCollections } from "./merge-names.ts";
import { positionSchema } from "./position.ts";
import { readingSchema } from "./reading.ts";
import { reportSchema } from "./report.ts";
import { assumptionSchema, ruleSchema } from "./rule.ts";
import { secondedSchema } from "./second-reading.ts";
import { sourceSchema } from "./source.ts";
import { passageSchema } from "./passage.ts";
import { placeSchema } from "./place.ts";
import { scoreSchema } from "./score.ts";
import { sessionMoveSchema } from "./session-move.ts";
import { sessionSchema } from "./session.ts";
import { packageSchema, stepSchema } from "./step.ts";
import { stepValuesSchema } from "./step-values.ts";
import { talksEventSchema } from "./talks-event.ts";
import { threatSchema } from "./threat.ts";

const header = {
  id: idSchema.describe("unique within the case, never reused"),
  at: z.iso.datetime({ offset: true }).describe("when it was recorded"),
  author: z.string().min(1),
  compartment: z
    .string()
    .min(1)
    .default("shared")
    .describe("who may read it; views are folded from readable events only"),
  batch: idSchema
    .optional()
    .describe("what was recorded in one go shares the id of its first event, and is undone in one go"),
};

const event = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  keptObject({ ...header, type: z.literal(type), ...fields });

/** One thing that happened to a case. A case is the fold of its events; nothing is ever changed in place. */
export const caseEventSchema = z.discriminatedUnion("type", [
  event("case-created", { title: z.string().min(1), case: idSchema }),
  event("case-imported", { file: caseFileSchema }),
  event("title-set", { title: z.string().min(1) }),
  event("likelihood-words-set", { words: z.enum(likelihoodScales) }),
  event("deal-set", { deal: z.enum(dealKinds).nullable().describe("null: none of these") }),
  event("reading-set", { reading: readingSchema }),
  event("report-added", {
    report: reportSchema,
    claims: z.array(claimSchema).default([]).describe("what a reading of it suggests"),
  }),
  event("report-edited", {
    report: idSchema,
    changes: changesSchema(
      reportSchema.omit({ id: true, file: true, text: true, textBlob: true, found: true, sha256: true }).shape,
    ),
  }),
  event("claims-suggested", {
    claims: z.array(claimSchema),
    seconded: z
      .array(secondedSchema)
      .optional()
      .describe("claims that were there, and that this reading found as well"),
  }),
  event("claim-added", { claim: claimSchema }),
  event("claim-accepted", { claim: idSchema }),
  event("claim-edited", {
    claim: idSchema,
    changes: changesSchema(claimSchema.omit({ id: true, review: true }).shape),
  }),
  event("claim-rejected", { claim: idSchema, reason: z.string().default("") }),
  event("claims-merged", { into: idSchema, from: z.array(idSchema).min(1) }),
  event("claim-split", { claim: idSchema, into: z.array(claimSchema).min(2) }),
  event("party-set", { party: partySchema }),
  event("parties-merged", { into: idSchema, from: idSchema }),
  event("names-merged", { collection: z.enum(["people", "sources", "places"]), into: idSchema, from: idSchema }),
  event("issues-merged", {
    into: idSchema,
    from: idSchema,
    options: z
      .record(idSchema, idSchema)
      .default({})
      .describe("option of the merged issue → option of the one that stays; others come along"),
  }),
  event("told-apart", {
    collection: z.enum([...namedCollections, "issues"]),
    records: z.tuple([idSchema, idSchema]),
  }),
  event("person-set", { person: personSchema }),
  event("source-set", { source: sourceSchema }),
  event("place-set", { place: placeSchema }),
  event("issue-set", { issue: issueSchema }),
  event("position-set", { position: positionSchema.extend({ id: idSchema }) }),
  event("rule-set", { rule: ruleSchema }),
  event("assumption-set", { assumption: assumptionSchema }),
  event("package-set", { package: packageSchema }),
  event("step-set", { step: stepSchema }),
  event("step-values-set", {
    stepValues: stepValuesSchema.describe("they replace those that their author gave before"),
  }),
  event("step-values-removed", { by: z.string().min(1).describe("who gave them") }),
  event("talks-event-set", { talksEvent: talksEventSchema }),
  event("threat-set", { threat: threatSchema }),
  event("judgement-set", { judgement: judgementSchema }),
  event("forecast-set", { forecast: forecastSchema }),
  event("forecast-updated", { forecast: idSchema, update: forecastUpdateSchema }),
  event("forecast-resolved", { forecast: idSchema, resolution: forecastResolutionSchema }),
  event("draft-set", { draft: draftSchema }),
  event("compliance-set", { compliance: complianceSchema }),
  event("scores-set", { scores: scoreSchema.describe("they replace those that their author gave this party before") }),
  event("scores-removed", { party: idSchema, by: z.string().min(1).describe("who gave them") }),
  event("session-set", { session: sessionSchema }),
  event("move-made", { session: idSchema, move: sessionMoveSchema }),
  event("passage-set", { passage: passageSchema }),
  event("archived-set", { archived: z.boolean() }),
  event("removed", {
    collection: z.enum(collections).exclude(["reports", "claims"]),
    record: idSchema,
  }),
  event("report-purged", {
    report: idSchema,
    bodies: z
      .array(z.strictObject({ version: z.int().positive(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
      .describe("what stands now in place of each event that held words of the report"),
  }),
  event("undone", { event: idSchema }),
]);

/** One of the events above. */
export type CaseEvent = z.infer<typeof caseEventSchema>;
