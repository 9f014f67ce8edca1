import { z } from "zod";

const goldLinkSchema = z.looseObject({ who: z.string(), kind: z.string().optional() });

/** One annotated claim: what a careful reader would have noted. */
const goldClaimSchema = z.looseObject({
  id: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string().optional(),
  holder: z.string(),
  act: z.string(),
  issueIds: z.array(z.string()).default([]).describe("acceptable vocabulary ids; empty: not scored"),
  chain: z.array(goldLinkSchema).default([]),
  hedges: z.array(z.string()).default([]),
});

/** The annotation of one report, beside its text. */
export const goldSchema = z.looseObject({
  doc: z.looseObject({
    path: z.string(),
    domain: z.string().optional(),
    parties: z.array(z.looseObject({ name: z.string(), aliases: z.array(z.string()).default([]) })).default([]),
  }),
  claims: z.array(goldClaimSchema),
});

/** An annotated claim. */
export type GoldClaim = z.infer<typeof goldClaimSchema>;

/** An annotated report. */
export type Gold = z.infer<typeof goldSchema>;
