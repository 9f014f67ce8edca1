import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** What an event of the talks is; a round is a meeting of the talks themselves. */
export const talksEventKinds = ["round", "meeting", "deadline", "signature", "other"] as const;

/**
 * Something that happened in the world of the talks or is planned: a round, a summit, a deadline. What has only a place
 * in an order has no `when` but names what it comes `after`.
 */
export const talksEventSchema = keptObject({
  id: idSchema,
  label: z.string().min(1),
  kind: z.enum(talksEventKinds).default("other"),
  when: edtfSchema.optional().describe("left out when only its order is known"),
  after: z.array(idSchema).default([]).describe("the events that it comes after"),
  status: z.enum(["past", "planned", "cancelled"]).default("past"),
  tentative: z.boolean().default(false).describe("planned, and the plan itself is not firm"),
  place: z.string().optional(),
  parties: z.array(idSchema).default([]).describe("who takes part"),
  outcome: z.string().optional().describe("what came of it, in neutral words"),
  claims: z.array(idSchema).default([]),
});

/** An event of the talks; the events of a case's own history are of another kind ({@link CaseEvent}). */
export type TalksEvent = z.infer<typeof talksEventSchema>;
