import { z } from "zod";
import { clauseStates, clauseTermsSchema, remarkSchema } from "../draft.ts";
import { countSchema } from "./blocks-result.ts";
import { findingSchema } from "./finding.ts";

/** How one party stands to one wording. */
const standingSchema = z.object({
  party: z.string(),
  name: z.string(),
  stance: z
    .enum(["accepts", "on-condition", "refuses", "red-line", "not-reported"])
    .describe("on-condition: its condition is not met by what is chosen, or open"),
  inferred: z.boolean().describe("true when nobody stated it"),
  condition: z.string().optional().describe("the condition in words"),
  claims: z.array(z.string()),
});

/** How one party stands to one wording. */
export type WordingStanding = z.infer<typeof standingSchema>;

const wordingSchema = z.object({
  id: z.string(),
  text: z.string(),
  options: z.record(z.string(), z.string()),
  chosen: z.boolean(),
  heldBy: z.array(z.string()).describe("as the draft records it, by id"),
  standings: z.array(standingSchema).describe("as the positions of the case are now, in neutral order"),
  margin: z.string().describe("who stands how to it, in words"),
  claims: z.array(z.string()),
});

/** One wording of a clause, with how the parties stand to it. */
export type TextWording = z.infer<typeof wordingSchema>;

/** One clause of a text as it is shown. */
export const textClauseSchema = z.object({
  id: z.string(),
  number: z.string().describe("of the article and within it: 2.1"),
  heading: z.string(),
  issue: z.string().optional(),
  status: z.enum(clauseStates),
  wordings: z.array(wordingSchema),
  terms: clauseTermsSchema.describe("its own, and what the step that carries it out adds"),
  step: z.string().optional().describe("the step that carries it out"),
  leftOpen: z.string().optional(),
  from: z.array(z.object({ draft: z.string(), clause: z.string() })),
  remarks: z.array(remarkSchema),
  findings: z.array(findingSchema),
});

/** One clause of a text as it is shown. */
export type TextClause = z.infer<typeof textClauseSchema>;

const spaceSchema = z.object({
  packages: countSchema,
  closed: countSchema.describe("acceptable to all on what is reported"),
  open: countSchema.describe("acceptable to all if silence is open"),
  sentence: z.string(),
});

/** What the chosen wordings make of the deal. */
export const textBottomLineSchema = z.object({
  sentence: z.string(),
  package: z.record(z.string(), z.string()).describe("issue → option, as the chosen wordings have it"),
  against: z
    .array(
      z.object({
        party: z.string(),
        kind: z.enum(["refuses", "red-line", "unmet", "undecided", "not-reported"]),
        issue: z.string().optional(),
        option: z.string().optional(),
        positions: z.array(z.string()),
      }),
    )
    .describe("who has not accepted a part of it, and how"),
  open: z.array(z.string()).describe("issues for which no wording is chosen"),
  broken: z.array(z.string()).describe("rules that the chosen wordings break"),
  now: spaceSchema.describe("the deals that contain these wordings, as the positions are"),
  ifAccepted: spaceSchema.describe("the same, supposing that everybody accepts these wordings"),
});

/** What the chosen wordings make of the deal. */
export type TextBottomLine = z.infer<typeof textBottomLineSchema>;

/** The single text, clause by clause: the result of `parley text`. */
export const textResultSchema = z.object({
  sentence: z.string().describe("how many brackets are left"),
  draft: z.object({
    id: z.string(),
    title: z.string(),
    of: z.string().optional(),
    date: z.string().optional(),
    recorded: z.boolean().describe("false: made from the positions just now"),
  }),
  counts: z.object({
    clauses: z.int(),
    agreed: z.int(),
    adReferendum: z.int(),
    bracketed: z.int(),
    notDiscussed: z.int(),
    brackets: z.int().describe("wordings between brackets"),
    inferred: z.int().describe("agreed clauses that rest on an acceptance that nobody stated"),
  }),
  articles: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      heading: z.string(),
      annex: z.boolean(),
      clauses: z.array(textClauseSchema),
    }),
  ),
  definitions: z.array(z.object({ term: z.string(), meaning: z.string().optional() })),
  seenBy: z.array(z.object({ party: z.string(), name: z.string(), date: z.string() })),
  remarks: z.array(remarkSchema).describe("those outside every clause"),
  findings: z.array(findingSchema).describe("those on more than one clause"),
  bottomLine: textBottomLineSchema,
  notes: z.array(
    z.object({ claim: z.string(), source: z.string(), quote: z.string(), said: z.string(), grade: z.string() }),
  ),
});

/** The single text, clause by clause. */
export type TextResult = z.infer<typeof textResultSchema>;

/** A stretch of words that two versions share, or that one of them has alone. */
export const wordChangeSchema = z.object({ kind: z.enum(["same", "added", "removed"]), text: z.string() });

/** A stretch of words that two versions share, or that one of them has alone. */
export type WordChange = z.infer<typeof wordChangeSchema>;

const fieldChangeSchema = z.object({ was: z.string(), is: z.string() });

/** What became of one clause between two versions. */
export const clauseChangeSchema = z.object({
  kind: z.enum(["added", "removed", "changed", "unchanged"]),
  clause: z.string(),
  number: z.string(),
  heading: z.string(),
  from: z.array(z.string()).describe("the clauses of the earlier version that it comes from"),
  status: fieldChangeSchema.optional(),
  words: z.array(wordChangeSchema).describe("its whole text, brackets and all, word by word"),
  others: z
    .array(z.object({ what: z.string(), was: z.string(), is: z.string() }))
    .describe("heading, place in the text, wording taken, holders, terms"),
});

/** What became of one clause between two versions. */
export type ClauseChange = z.infer<typeof clauseChangeSchema>;

/** Two versions of the text, clause by clause: the result of `parley text --compare`. */
export const textComparisonSchema = z.object({
  sentence: z.string(),
  before: z.object({ id: z.string(), title: z.string() }),
  after: z.object({ id: z.string(), title: z.string() }),
  counts: z.object({ added: z.int(), removed: z.int(), changed: z.int(), unchanged: z.int() }),
  clauses: z.array(clauseChangeSchema).describe("in the order of the later version, removed ones after them"),
});

/** Two versions of the text, clause by clause. */
export type TextComparison = z.infer<typeof textComparisonSchema>;
