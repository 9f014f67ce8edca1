import { z } from "zod";
import { stepKinds } from "../step.ts";

/** How exposed somebody is, by levels: the highest one first, then how often, then what has no level. */
export const ordinalExposureSchema = z.object({
  level: z.number().int().min(1).max(5).optional().describe("the highest level outstanding; left out: none is given"),
  steps: z.number().int().nonnegative().describe("how many steps of that level are outstanding"),
  withoutLevel: z.number().int().nonnegative().describe("outstanding steps without a level: counted, never ranked"),
});

const outstandingSchema = z.object({
  step: z.string(),
  level: z.number().int().optional(),
  awaits: z.array(z.string()).describe("steps that answer it and are still to come; without any named, all of others"),
  never: z.array(z.string()).describe("steps that answer it and have no place in this order"),
});

const amountsSchema = z.object({
  party: z.string(),
  exposure: z.string().describe("what it has given beyond what it has got, if all stops now"),
  temptation: z.string().describe("what it would gain by leaving now; 0 when it owes nothing more"),
});

/** The state of things before the first step (position 0) or after a step. */
export const momentSchema = z.object({
  position: z.number().int().nonnegative(),
  after: z.string().optional(),
  outstanding: z
    .array(z.object({ party: z.string(), steps: z.array(outstandingSchema) }))
    .describe("by party, alphabetical: done, hard to take back, not answered; performers without a name: (not named)"),
  worst: ordinalExposureSchema.nullable().describe("of the party most exposed; null: nothing is outstanding"),
  amounts: z.array(amountsSchema).optional().describe("where a person gave values of steps"),
});

const worstMomentSchema = z.object({
  position: z.number().int().positive(),
  after: z.string(),
  parties: z.array(z.string()).describe("whose it is; several when equally exposed"),
  exposure: ordinalExposureSchema,
  until: z.number().int().describe("the last position at which it is as bad, without a better one between"),
  holding: z.array(z.string()).describe("steps done by then in which others take part"),
  atMost: z.array(z.string()).describe("steps that it might hold too, where the order is unclear"),
  dependsOnLevels: z
    .boolean()
    .describe("true when another step would be the worst if those without a level weighed most"),
});

const foundOrderSchema = z.object({
  steps: z.array(z.string()),
  orders: z.string().optional().describe("how many orders do as well, this one included; left out when not exact"),
  heuristic: z.boolean().describe("true: found by a search that may miss a better one"),
});

const amountOrderSchema = foundOrderSchema.extend({ least: z.string(), given: z.string() });

const valuesSchema = z.object({
  author: z.string(),
  date: z.string(),
  exposure: amountOrderSchema.describe("least highest exposure over all orders, and that of the order as given"),
  guarantee: amountOrderSchema.describe("least highest temptation: how much guarantee must be bought"),
  shortfall: amountOrderSchema.optional().describe("least highest temptation above what leaving costs by itself"),
  chunks: z
    .object({
      parts: z.record(z.string(), z.number().int()),
      exposure: amountOrderSchema,
      guarantee: amountOrderSchema,
    })
    .optional(),
});

const datedStepSchema = z.object({
  step: z.string(),
  ready: z.boolean().describe("true when nothing comes before it"),
  waits: z.array(z.string()).describe("steps directly before it"),
  earliest: z.string().optional().describe("the first day on which it can begin; left out: no date bounds it"),
  latest: z.string().optional().describe("the last day on which it can be complete"),
  fromStart: z.number().describe("at least so many days after the first step begins"),
});

/** Whether the windows, edges and durations of steps fit together. */
export const timetableSchema = z.object({
  possible: z.boolean(),
  cycle: z.array(z.string()).describe("the statements that cannot all hold, in words; none when possible"),
  cycleSteps: z.array(z.string()),
  steps: z.array(datedStepSchema).describe("none when impossible"),
  unclear: z
    .array(z.object({ step: z.string(), after: z.string() }))
    .describe("edges read as the weaker one: start or completion is not said"),
  unplaced: z.array(z.string()).describe("steps whose window names no year, so that it bounds nothing"),
});

/** One order of steps. */
export const roadmapOrderSchema = z.object({
  id: z.string().describe("whose order it is, as steps name it; (all) or (as typed) for orders that nobody proposed"),
  label: z.string(),
  sentence: z.string(),
  steps: z.array(z.string()).describe("as given, made to fit what must come before what"),
  moments: z.array(momentSchema),
  worst: worstMomentSchema.nullable(),
  safest: foundOrderSchema.extend({ exposure: ordinalExposureSchema.nullable() }).nullable(),
  whyNone: z.string().optional().describe("why no safest order was looked for"),
  values: z.array(valuesSchema).describe("one for each author of values"),
  timetable: timetableSchema,
  missing: z.object({
    kinds: z.array(z.enum(stepKinds)).describe("kinds of step that deals of this kind need"),
    sources: z
      .array(z.object({ source: z.string(), kinds: z.array(z.enum(stepKinds)) }))
      .describe("who says so; general practice where no published source is named"),
    issues: z.array(z.string()).describe("issues that steps elsewhere in the case carry out"),
    steps: z.array(z.string()).describe("those steps"),
  }),
  withoutCounters: z.array(z.string()).describe("hard to take back, and no step is named as answering them"),
  withoutLevel: z.array(z.string()).describe("hard to take back, and without a level"),
});

/** What is stranded when a step fails. */
export const failingStepSchema = z.object({
  step: z.string(),
  sentence: z.string(),
  stranded: z.array(z.string()).describe("steps that wait for it, directly or through others"),
  unanswered: z.array(z.object({ step: z.string(), parties: z.array(z.string()), lost: z.array(z.string()) })),
});

/** What `parley roadmap` finds. */
export const roadmapResultSchema = z.object({
  sentence: z.string(),
  deal: z.string().optional().describe("the kind of deal whose checklist was used"),
  orders: z.array(roadmapOrderSchema),
  unplaced: z.array(z.string()).describe("steps without a place in any order"),
  comparison: z
    .object({
      sentence: z.string(),
      a: z.string(),
      b: z.string(),
      onlyA: z.array(z.string()),
      onlyB: z.array(z.string()),
    })
    .optional(),
  fails: z.array(failingStepSchema).optional().describe("in each order that has the step"),
});

/** How exposed somebody is, by levels. */
export type OrdinalExposure = z.infer<typeof ordinalExposureSchema>;
/** The state of things before the first step or after a step. */
export type Moment = z.infer<typeof momentSchema>;
/** Where an order leaves somebody most exposed. */
export type WorstMoment = z.infer<typeof worstMomentSchema>;
/** A least value over all orders, with an order that has it. */
export type AmountOrder = z.infer<typeof amountOrderSchema>;
/** What values of steps say of an order. */
export type OrderValues = z.infer<typeof valuesSchema>;
/** Whether windows, edges and durations fit together. */
export type Timetable = z.infer<typeof timetableSchema>;
/** One order of steps. */
export type RoadmapOrder = z.infer<typeof roadmapOrderSchema>;
/** What is stranded when a step fails. */
export type FailingStep = z.infer<typeof failingStepSchema>;
/** What `parley roadmap` finds. */
export type RoadmapResult = z.infer<typeof roadmapResultSchema>;
