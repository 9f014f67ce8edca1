import { z } from "zod";

/** An exact number: a fraction in lowest terms ("1/3"), and the decimal nearest to it. */
export const exactValueSchema = z.object({ exact: z.string(), decimal: z.number() });

/** One exact number of a result. */
export type ExactValue = z.infer<typeof exactValueSchema>;

const byParty = z.record(z.string(), exactValueSchema);

/** The eight claims rules, by their textbook names. */
export const claimsRules = [
  "proportional",
  "constrained equal awards",
  "constrained equal losses",
  "concede-and-divide",
  "Talmud",
  "random arrival",
  "minimal overlap",
  "adjusted proportional",
] as const;

/** One of {@link claimsRules}. */
export type ClaimsRule = (typeof claimsRules)[number];

const transferSchema = z.object({
  item: z.string(),
  from: z.string(),
  to: z.string(),
  fraction: exactValueSchema.describe("of the item"),
  ratio: exactValueSchema.nullable().describe("the giver's points over the taker's; null: the taker gives it none"),
  totals: byParty.describe("after the transfer"),
});

/** The result of adjusted winner. */
export const adjustedWinnerSchema = z.object({
  parties: z.tuple([z.string(), z.string()]),
  author: z.string(),
  date: z.string(),
  initialWinners: z.record(z.string(), z.string()).describe("item: who gives it more points; a tie goes to the first"),
  initialTotals: byParty,
  transfers: z.array(transferSchema),
  shares: z.record(z.string(), byParty).describe("item: what part each party gets"),
  totals: byParty,
  splitItem: z
    .object({
      item: z.string(),
      indivisible: z.boolean(),
      roundings: z.array(z.object({ wholeTo: z.string(), totals: byParty, inequality: exactValueSchema })),
    })
    .nullable()
    .describe("the one item that is shared, and what follows from giving it whole to either party"),
  indivisibleShared: z.boolean().describe("the split item is indivisible: the equal totals cannot be carried out"),
  excluded: z.array(z.string()).describe("items that neither party gives a point"),
});

/** The result of adjusted winner. */
export type AdjustedWinner = z.infer<typeof adjustedWinnerSchema>;

/** The awards of every claims rule. */
export const claimsProblemSchema = z.object({
  estate: exactValueSchema,
  claims: byParty,
  total: exactValueSchema.describe("the sum of the claims"),
  disputed: z.boolean().describe("false when the estate meets every claim"),
  left: exactValueSchema.describe("what is left when every claim is met; 0 when they exceed the estate"),
  minimalRights: byParty.describe("what the others leave to a party when all their claims are met"),
  rules: z.array(z.object({ rule: z.enum(claimsRules), awards: byParty })),
  same: z.array(z.array(z.enum(claimsRules))).describe("rules that give the same awards here"),
});

/** The awards of every claims rule. */
export type ClaimsProblem = z.infer<typeof claimsProblemSchema>;

const intervalSchema = z.object({ from: exactValueSchema, to: exactValueSchema }).nullable();

/** What the formulas for shares give, and what the free parameter must be. */
export const shareFormulasSchema = z.object({
  parameter: z
    .object({ name: z.string(), from: exactValueSchema, to: exactValueSchema, chosenBy: z.string().optional() })
    .optional(),
  declared: byParty.describe("the share that each party declared for itself"),
  formulas: z.array(
    z.object({
      id: z.string(),
      by: z.string().optional(),
      shares: z.record(z.string(), z.string()),
      exactly: intervalSchema.describe("values at which every declared share is met exactly; null: none"),
      atLeast: intervalSchema.describe("values at which nobody gets less than it declared; null: none"),
      sharesThen: byParty.nullable().describe("the shares at the one value that meets every declared share"),
      missed: z.array(z.object({ party: z.string(), declared: exactValueSchema, share: z.string() })),
      equals: z.array(
        z.object({
          rule: z.enum(claimsRules),
          at: exactValueSchema.nullable().describe("null: whatever the parameter"),
        }),
      ),
    }),
  ),
});

/** What the formulas for shares give. */
export type ShareFormulas = z.infer<typeof shareFormulasSchema>;

/** The result of `parley divide`; each part is there when the file has what it needs. */
export const divideResultSchema = z.object({
  title: z.string(),
  sentences: z.array(z.string()),
  adjustedWinner: adjustedWinnerSchema.optional(),
  claims: claimsProblemSchema.optional(),
  formulas: shareFormulasSchema.optional(),
});

/** The value of `divide`. */
export type DivideResult = z.infer<typeof divideResultSchema>;
