import { z } from "zod";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** How far the parties are with a clause; ad referendum is agreed at the table, subject to those at home. */
export const clauseStates = ["agreed", "ad-referendum", "bracketed", "not-discussed"] as const;

/** One of {@link clauseStates}. */
export type ClauseState = (typeof clauseStates)[number];

/** One wording of a clause: what stands between two brackets. */
export const alternativeSchema = keptObject({
  id: idSchema,
  text: z.string().min(1),
  options: z.record(idSchema, idSchema).default({}).describe("the options that it stands for: issue → option"),
  heldBy: z.array(idSchema).default([]).describe("the parties that hold this wording"),
  claims: z.array(idSchema).default([]).describe("where they are reported to hold it"),
});

/** What a clause that binds says: who does what, where, by when, who checks, what follows when it is not done. */
export const clauseTermsSchema = keptObject({
  actor: z.array(idSchema).optional(),
  act: z.string().min(1).optional(),
  object: z.string().min(1).optional(),
  place: z.string().min(1).optional(),
  timing: z.enum(["begin", "complete"]).optional().describe("what has to have happened by the deadline"),
  deadline: edtfSchema.optional(),
  verifier: z.array(idSchema).optional(),
  evidence: z.string().min(1).optional().describe("what would show that it was done"),
  remedy: z.string().min(1).optional(),
});

/** One clause of a draft. */
export const clauseSchema = keptObject({
  id: idSchema,
  heading: z.string().min(1).optional(),
  issue: idSchema.optional().describe("the issue of the case that it settles"),
  status: z.enum(clauseStates).default("not-discussed"),
  alternatives: z.array(alternativeSchema).default([]),
  chosen: idSchema.optional().describe("the wording that the text now takes, agreed or only supposed"),
  terms: clauseTermsSchema.default({}),
  leftOpen: z.string().min(1).optional().describe("what it leaves open on purpose, and why"),
  from: z
    .array(keptObject({ draft: idSchema, clause: idSchema }))
    .default([])
    .describe("the clauses of earlier versions that it comes from"),
});

/** A remark on a text, such as a comment that came back with a Word file. */
export const remarkSchema = keptObject({
  clause: idSchema.optional().describe("left out: it stands outside every clause"),
  author: z.string().min(1),
  date: z.string().optional().describe("as the file has it"),
  text: z.string(),
  on: z.string().optional().describe("the words that it is about"),
});

/** A version of the single text that the parties negotiate on. */
export const draftSchema = keptObject({
  id: idSchema,
  title: z.string().min(1),
  of: idSchema.optional().describe("the version that it was made from"),
  date: edtfSchema.optional(),
  articles: z
    .array(
      keptObject({
        id: idSchema,
        heading: z.string().min(1),
        annex: z.boolean().optional(),
        clauses: z.array(clauseSchema).default([]),
      }),
    )
    .default([]),
  definitions: z
    .array(
      keptObject({
        term: z.string().min(1),
        meaning: z.string().optional(),
        instead: z.array(z.string().min(1)).default([]).describe("words that the text does not use for it"),
      }),
    )
    .default([]),
  seenBy: z
    .array(keptObject({ party: idSchema, date: edtfSchema }))
    .default([])
    .describe("who was shown this version, and when"),
  remarks: z.array(remarkSchema).default([]),
});

/** A version of the single text. */
export type Draft = z.infer<typeof draftSchema>;

/** One article of a draft. */
export type Article = Draft["articles"][number];

/** One clause of a draft. */
export type Clause = z.infer<typeof clauseSchema>;

/** One wording of a clause. */
export type Alternative = z.infer<typeof alternativeSchema>;

/** What a clause that binds says. */
export type ClauseTerms = z.infer<typeof clauseTermsSchema>;

/** A remark on a text. */
export type Remark = z.infer<typeof remarkSchema>;

/**
 * The clauses of a draft, article by article.
 * @example draftClauses({ id: "d", title: "Text", articles: [], definitions: [], seenBy: [], remarks: [] }); // => []
 */
export function draftClauses(draft: Draft): Clause[] {
  return draft.articles.flatMap(({ clauses }) => clauses);
}

/**
 * A draft with every clause changed; the draft itself stays as it is.
 * @example mapClauses({ id: "d", title: "Text", articles: [], definitions: [], seenBy: [], remarks: [] }, (clause) => clause).articles; // => []
 */
export function mapClauses(draft: Draft, change: (clause: Clause) => Clause): Draft {
  return {
    ...draft,
    articles: draft.articles.map((article) => ({ ...article, clauses: article.clauses.map(change) })),
  };
}
