import { z } from "zod";

/** How a package stands for a party against something else, as far as stances tell. */
export const verdicts = ["better", "same", "worse", "unknown"] as const;

/** One of {@link verdicts}. */
export type Verdict = (typeof verdicts)[number];

const standingSchema = z.object({
  against: z.string().nullable().describe("the package compared with; null: none is recorded"),
  verdict: z.enum(verdicts),
  better: z.array(z.string()).describe("issues, and positions over several issues, on which it is better"),
  worse: z.array(z.string()),
  unknown: z.array(z.string()),
});

/** One cell of the comparison. */
export type Standing = z.infer<typeof standingSchema>;

/** What a package does to a red line. */
export const redLineStates = ["respected", "crossed", "depends on an assumption", "unknown"] as const;

const redLineSchema = z.object({
  position: z.string(),
  state: z.enum(redLineStates),
  assumptions: z.array(z.string()).describe("on which it depends"),
});

/** What a package does to one red line. */
export type RedLine = z.infer<typeof redLineSchema>;

const changeSchema = z.object({ issue: z.string(), from: z.string(), to: z.string() });

const nearestSchema = z.object({
  distance: z.number().int().describe("how many of its settled issues must change"),
  count: z.string().describe("how many ways of changing so many there are"),
  shown: z.array(z.array(changeSchema)),
});

/** The packages that nobody refuses and that change least. */
export type Nearest = z.infer<typeof nearestSchema>;

const gainSchema = z.object({
  issue: z.string(),
  takes: z.string().nullable().describe("the option of the package; null: it leaves the issue open"),
  options: z
    .array(z.string())
    .describe("options that all whose acceptance is needed accept beside what the package settles"),
});

/** Options that all accept and a package does not take. */
export type JointGain = z.infer<typeof gainSchema>;

const comparedSchema = z.object({
  id: z.string(),
  label: z.string(),
  by: z.string().optional(),
  date: z.string().optional(),
  open: z.array(z.string()).describe("issues that it leaves open"),
  breaksRules: z.array(z.string()).describe("rules that it cannot meet, however it is completed"),
  parties: z.array(
    z.object({
      party: z.string(),
      today: standingSchema,
      lastOffer: standingSchema,
      noDeal: standingSchema,
      redLines: z.array(redLineSchema),
    }),
  ),
  nearest: nearestSchema.nullable().describe("null: every package is refused by somebody, or it was not found"),
  jointGains: z.array(gainSchema),
});

/** One package with how it stands. */
export type ComparedPackage = z.infer<typeof comparedSchema>;

/** The result of `parley compare`. */
export const compareResultSchema = z.object({ sentence: z.string(), packages: z.array(comparedSchema) });

/** The value of `compare`. */
export type CompareResult = z.infer<typeof compareResultSchema>;
