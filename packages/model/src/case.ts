import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { claimSchema } from "./claim.ts";
import { complianceSchema } from "./compliance.ts";
import { draftSchema } from "./draft.ts";
import { forecastSchema } from "./forecast.ts";
import { idSchema } from "./id.ts";
import { issueSchema } from "./issue.ts";
import { judgementSchema } from "./judgement.ts";
import { partySchema, personSchema } from "./party.ts";
import { namedCollections } from "./merge-names.ts";
import { passageSchema } from "./passage.ts";
import { placeSchema } from "./place.ts";
import { positionSchema, type Position } from "./position.ts";
import { defaultReading, readingSchema } from "./reading.ts";
import { reportSchema } from "./report.ts";
import { assumptionSchema, ruleSchema } from "./rule.ts";
import { sessionSchema } from "./session.ts";
import { sourceSchema } from "./source.ts";
import { scoreSchema } from "./score.ts";
import { packageSchema, stepSchema } from "./step.ts";
import { stepValuesSchema } from "./step-values.ts";
import { talksEventSchema } from "./talks-event.ts";
import { threatSchema } from "./threat.ts";

/** The version of the case file that this program writes and the newest that it reads. */
export const caseFileVersion = 1;

/** Kinds of deal that Parley has a checklist of steps for. */
export const dealKinds = ["peace", "labour", "trade", "coalition"] as const;

/** Published scales of words for likelihood: of the US intelligence community (ICD 203) and of the UK's (PHIA). */
export const likelihoodScales = ["icd-203", "phia"] as const;

/** A published scale of words for likelihood. */
export type LikelihoodScale = (typeof likelihoodScales)[number];

/** A case file as a person writes it, in YAML or JSON. Fields that Parley does not know are kept. */
export const caseFileSchema = keptObject({
  format: z.literal("parley-case"),
  version: z.number().int().positive(),
  id: idSchema.optional(),
  title: z.string().min(1),
  language: z.string().optional(),
  archived: z.boolean().optional().describe("put away: listed only on request"),
  deal: z.enum(dealKinds).optional().describe("which kind of deal is negotiated: it says which steps are looked for"),
  likelihoodWords: z
    .enum(likelihoodScales)
    .optional()
    .describe("the one scale of words for likelihood in screens and brief; left out: icd-203"),
  coding: z.string().optional().describe("one sentence on the choices made in coding, shown with every headline"),
  parties: z.array(partySchema).default([]),
  people: z.array(personSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  places: z.array(placeSchema).default([]),
  reports: z.array(reportSchema).default([]),
  claims: z.array(claimSchema).default([]),
  issues: z.array(issueSchema).default([]),
  positions: z.array(positionSchema).default([]),
  rules: z.array(ruleSchema).default([]),
  assumptions: z.array(assumptionSchema).default([]),
  reading: readingSchema.default(defaultReading),
  scores: z.array(scoreSchema).default([]),
  packages: z.array(packageSchema).default([]),
  steps: z.array(stepSchema).default([]),
  stepValues: z.array(stepValuesSchema).default([]),
  events: z
    .array(talksEventSchema)
    .default([])
    .describe("rounds, meetings, deadlines: what happened and what is planned"),
  threats: z.array(threatSchema).default([]),
  judgements: z.array(judgementSchema).default([]),
  forecasts: z.array(forecastSchema).default([]),
  sessions: z.array(sessionSchema).default([]).describe("negotiations that were played at the table"),
  drafts: z.array(draftSchema).default([]).describe("versions of the text that the parties negotiate on"),
  compliance: z.array(complianceSchema).default([]).describe("reports on how far commitments are carried out"),
  passages: z.array(passageSchema).default([]).describe("what a person wrote into the brief"),
  apart: z
    .array(keptObject({ collection: z.enum([...namedCollections, "issues"]), records: z.tuple([idSchema, idSchema]) }))
    .optional()
    .describe("pairs that a person said are not the same: no merging is suggested again"),
});

/** A case file before {@link parseCase} has named its positions and checked its references. */
export type CaseFile = z.infer<typeof caseFileSchema>;

/** A negotiation as Parley knows it: every id resolves, every position has an id. */
export type Case = Omit<CaseFile, "positions"> & { id: string; positions: Position[] };

/** The collections of a case whose records carry an id. */
export const collections = [
  "parties",
  "people",
  "sources",
  "places",
  "reports",
  "claims",
  "issues",
  "positions",
  "rules",
  "assumptions",
  "packages",
  "steps",
  "events",
  "threats",
  "judgements",
  "forecasts",
  "sessions",
  "drafts",
  "compliance",
  "passages",
] as const;

/** One of {@link collections}. */
export type Collection = (typeof collections)[number];
