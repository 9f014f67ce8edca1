import { z } from "zod";

/** A whole number that may exceed 2^53, as decimal digits. */
export const countSchema = z.string().regex(/^\d+$/);

const acceptableSchema = z.object({
  byParty: z.record(z.string(), countSchema),
  all: countSchema,
});

/** One option of one issue. */
export const issueOptionSchema = z.object({ issue: z.string(), option: z.string() });

/** What a route changes: a party's stance on an option, or a position that spans several issues. */
export const changeSchema = z.union([
  z.object({
    party: z.string(),
    issue: z.string(),
    option: z.string(),
    from: z.enum(["red-line", "refuses", "demands", "accepts-if", "not-reported"]),
  }),
  z.object({ position: z.string() }),
]);

/** One change of a route. */
export type Change = z.infer<typeof changeSchema>;

/** A minimal set of changes that opens a deal; the three counts are disjoint. */
export const routeSchema = z.object({
  redLines: z.number().int(),
  refusals: z.number().int(),
  unknowns: z.number().int(),
  changes: z.array(changeSchema),
  packages: countSchema.describe("packages acceptable to all after exactly these changes"),
});

/** One route. */
export type Route = z.infer<typeof routeSchema>;

/** A minimal set of positions, and of assumptions, that cannot all hold. */
export const coreSchema = z.object({ members: z.array(z.string()), conditionalOn: z.array(z.string()) });

/** One conflict core. */
export type Core = z.infer<typeof coreSchema>;

/** A question whose answer changes the deal space. */
export const askSchema = z.object({
  party: z.string(),
  issue: z.string(),
  option: z.string(),
  question: z.string(),
  ifYes: countSchema,
  ifNo: countSchema,
});

/** One question of the ask list. */
export type Ask = z.infer<typeof askSchema>;

/** What blocks a deal and what would open one: the result of `parley blocks`. */
export const blocksResultSchema = z.object({
  sentence: z.string(),
  packages: countSchema,
  acceptable: z.object({ silenceClosed: acceptableSchema, silenceOpen: acceptableSchema }),
  refusals: z.record(z.string(), countSchema),
  common: z.array(issueOptionSchema),
  cores: z.array(coreSchema),
  corrections: z.object({ count: z.number().int(), complete: z.boolean(), sets: z.array(z.array(z.string())) }),
  routes: z.object({ total: countSchema, shown: z.array(routeSchema) }),
  ask: z.array(askSchema),
});

/** The value of `blocks`. */
export type BlocksResult = z.infer<typeof blocksResultSchema>;
