import { z } from "zod";
import { edtfSchema } from "../edtf-schema.ts";
import { talksEventSchema } from "../talks-event.ts";

/** The strips of a timeline: the talks themselves, who said what, what is due, what was published. */
export const timelineLanes = ["talks", "positions", "deadlines", "reports"] as const;

/**
 * One line of a timeline: what a claim dates, the publication of a report, a step's window, an event of the talks, since
 * when a position is held, the deadline of a threat, the closing day of a forecast.
 */
export const timelineEntrySchema = z.object({
  order: z
    .number()
    .int()
    .positive()
    .describe("1 for the first: by date and by what comes after what, then undated in text order"),
  kind: z.enum(["event", "report", "step", "talks-event", "position", "threat", "forecast"]),
  lane: z.enum(timelineLanes),
  when: edtfSchema.optional().describe("left out when no date is known; without a year it cannot be placed"),
  inferred: z.boolean().optional().describe("true when it was placed by the date of the report"),
  said: z.string().optional().describe("the words of the date in the report"),
  earliest: z.string().optional().describe("the first day that the date can mean"),
  latest: z.string().optional(),
  placed: z.enum(["date", "order", "text"]).describe("what gives it its place: a date, what it comes after, the text"),
  notBefore: z.string().optional().describe("of what is placed by its order: the first day that the order allows"),
  notAfter: z.string().optional(),
  status: z.enum(["past", "planned", "conditional", "cancelled"]),
  tentative: z.boolean().describe("true when the report itself calls the date tentative or provisional"),
  text: z.string(),
  claim: z.string().optional(),
  claims: z.array(z.string()).optional().describe("of an event, a position, a threat or a forecast: what it rests on"),
  report: z.string().optional(),
  step: z.string().optional(),
  event: z.string().optional().describe("the event of the talks; one that is proposed has no record yet"),
  talksKind: z.enum(["round", "meeting", "deadline", "signature", "other"]).optional(),
  place: z.string().optional(),
  outcome: z.string().optional(),
  position: z.string().optional(),
  threat: z.string().optional(),
  forecast: z.string().optional(),
  proposed: z.boolean().optional().describe("true for an event that claims tell of and no person recorded"),
  parties: z.array(z.string()).describe("ids of the parties that say or do it, in neutral order"),
  after: z.array(z.string()).optional().describe("the events that it comes after, by id"),
  before: z.array(z.string()).optional().describe("the events that it comes before, by id"),
  relation: z.enum(["before", "after", "during", "within"]).optional().describe("how it lies to its anchor"),
  anchor: z.string().optional().describe("the event that the date hangs on"),
});

/** Events whose dates and order cannot all be right. */
export const contradictionSchema = z.object({
  kind: z.enum(["dates", "circle"]).describe("dates against the order, or an order that goes in a circle"),
  events: z.array(z.string()).describe("ids, each said to come after the one before it"),
  message: z.string(),
});

/** An event that claims tell of, ready to be recorded. */
export const proposedEventSchema = z.object({
  event: talksEventSchema,
  before: z.array(z.string()).describe("events that come after it: recording it adds it to what they come after"),
});

/** What happened and what is planned, in order. */
export const timelineResultSchema = z.object({
  sentence: z.string(),
  day: z.string().optional().describe("the day from which `next` is told, if one was given"),
  next: z.number().int().positive().optional().describe("the order of the next event that is planned"),
  entries: z.array(timelineEntrySchema),
  contradictions: z.array(contradictionSchema),
  proposed: z.array(proposedEventSchema),
});

/** One line of a timeline. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A strip of a timeline. */
export type TimelineLane = TimelineEntry["lane"];

/** Events whose dates and order cannot all be right. */
export type Contradiction = z.infer<typeof contradictionSchema>;

/** An event that claims tell of. */
export type ProposedEvent = z.infer<typeof proposedEventSchema>;

/** A timeline. */
export type TimelineResult = z.infer<typeof timelineResultSchema>;
