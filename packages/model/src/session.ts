import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";
import { readingSchema } from "./reading.ts";
import { sessionMoveSchema } from "./session-move.ts";

/** Declared ways of moving that need values which a person gave the seat's options; docs/explanation/table.md. */
export const scoredBehaviours = [
  "boulware",
  "linear",
  "conceder",
  "tit-for-tat-absolute",
  "tit-for-tat-relative",
  "micro",
  "votes-for-better",
] as const;

/** Declared ways of moving: ordinal ones, then those with scores; docs/explanation/table.md says what each does. */
export const behaviourNames = [
  "firm",
  "reciprocates",
  "concedes-near-deadline",
  "trades-across-issues",
  "spoils",
  "mediator-narrows",
  "mediator-packages",
  "mediator-splits-steps",
  "mediator-single-text",
  ...scoredBehaviours,
] as const;

/** One of {@link scoredBehaviours}. */
export type ScoredBehaviour = (typeof scoredBehaviours)[number];

/** One of {@link behaviourNames}. */
export type BehaviourName = (typeof behaviourNames)[number];

/** What a session starts from, besides the case. */
export const sessionStartSchema = keptObject({
  date: edtfSchema.optional().describe("the day that is day 0"),
  lastDay: z.number().int().nonnegative().optional().describe("the last day on which a round may sit"),
  rounds: z.number().int().min(1).max(99).default(4).describe("how many rounds may sit"),
  turns: z.number().int().min(1).max(99).default(4).describe("how many moves a seat may make in one round"),
  edges: z
    .enum(["start", "completion"])
    .default("start")
    .describe("what a step waits for where the source says neither start nor completion"),
  offers: z
    .enum(["all", "mediator"])
    .optional()
    .describe("who tables texts: every seat (left out), or a mediator alone, whose single text the others answer"),
  exponents: keptObject({ boulware: z.number().positive().max(1), conceder: z.number().min(1).max(1000) })
    .partial()
    .optional()
    .describe("how a demand falls with time, as time^(1/exponent); left out: boulware 0.2, conceder 5"),
  scoresBy: z.string().min(1).optional().describe("whose scores count where several people gave a party some"),
  reading: readingSchema.partial().default({}).describe("what differs from the reading of the case"),
});

/** The facts that a session starts from. */
export type SessionStart = z.infer<typeof sessionStartSchema>;

/** A negotiation as it is played: where the table stands follows from the case and the moves. */
export const sessionSchema = keptObject({
  id: idSchema,
  title: z.string().min(1),
  start: sessionStartSchema.prefault({}),
  seats: z
    .array(keptObject({ party: idSchema, player: z.enum(["person", ...behaviourNames]) }))
    .default([])
    .describe("who moves for whom; a party that is not listed is moved by a person"),
  moves: z.array(sessionMoveSchema).default([]),
});

/** A session of a case. */
export type Session = z.infer<typeof sessionSchema>;
