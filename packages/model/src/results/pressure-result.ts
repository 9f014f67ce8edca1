import { z } from "zod";
import { judgementAnswers, ripenessSigns } from "../judgement.ts";

/** One author's latest answer. */
export const givenAnswerSchema = z.object({
  judgement: z.string(),
  author: z.string(),
  date: z.string(),
  answer: z.enum(judgementAnswers),
  claims: z.array(z.string()),
  note: z.string().optional(),
});

/** How it was found whom a statement is about. */
export const bearerBases = ["named", "all-sides", "speaker", "context", "paraphrase", "holder"] as const;

const evidenceSchema = z.object({
  claim: z.string(),
  points: z.enum(["for", "against"]),
  words: z.string().describe("the words of the claim that speak for or against the sign"),
  basis: z
    .enum(bearerBases)
    .describe(
      "named in the words; all sides; we, our; the sentence or the claim around it; the analyst's paraphrase; who says it",
    ),
});

/** What stands in a cell: what people judged, or only evidence, or nothing. */
export const cellStates = ["judged", "evidence", "nothing"] as const;

const cellSchema = z.object({
  sign: z.enum(ripenessSigns),
  answer: z.enum(judgementAnswers).describe("of the judgements alone; evidence by itself answers nothing"),
  state: z.enum(cellStates),
  judged: z.array(givenAnswerSchema).describe("each author's latest, by author; authors who differ make it contested"),
  evidence: z.array(evidenceSchema),
});

const actorSchema = z.object({
  party: z.string(),
  spoilers: z.array(
    z.object({
      judgement: z.string(),
      author: z.string(),
      date: z.string(),
      aims: z.enum(["limited", "greedy", "total"]),
      position: z.enum(["inside", "outside"]),
      issue: z.string().optional(),
      claims: z.array(z.string()),
      note: z.string().optional(),
    }),
  ),
  vetoes: z.array(
    z.object({
      judgement: z.string(),
      author: z.string(),
      date: z.string(),
      on: z.array(z.object({ issue: z.string(), option: z.string() })).describe("empty: any deal"),
      claims: z.array(z.string()),
      note: z.string().optional(),
    }),
  ),
  home: z.array(
    z.object({
      claim: z.string(),
      kind: z
        .enum(["constituency", "vote"])
        .describe("a group that is reported to back or oppose something, or a vote"),
      points: z.enum(["for", "against"]),
      words: z.string(),
    }),
  ),
});

/** What `parley pressure` finds: ripeness as a table, never a score, and who could prevent or break a deal. */
export const pressureResultSchema = z.object({
  sentence: z.string(),
  verdict: z
    .enum(["ripe", "partial", "not-ripe", "nothing-recorded"])
    .describe("ripe: every cell is judged yes; not-ripe: some cell is judged no"),
  weakest: z.enum(judgementAnswers).describe("the weakest answer: no, then unknown, contested, yes"),
  weakestCells: z.array(z.object({ party: z.string(), sign: z.enum(ripenessSigns) })),
  missing: z.array(z.object({ party: z.string(), sign: z.enum(ripenessSigns) })).describe("cells that nobody judged"),
  parties: z
    .array(z.object({ party: z.string(), cells: z.array(cellSchema) }))
    .describe("those who negotiate, by name"),
  unplaced: z
    .array(evidenceSchema.pick({ claim: true, points: true, words: true }).extend({ sign: z.enum(ripenessSigns) }))
    .describe("evidence whose bearer the words do not tell"),
  actors: z.array(actorSchema).describe("possible spoilers, veto players and what is told from home, by name"),
});

/** One author's latest answer. */
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;
/** How it was found whom a statement is about. */
export type BearerBasis = (typeof bearerBases)[number];
/** One statement that speaks for or against a sign. */
export type PressureEvidence = z.infer<typeof evidenceSchema>;
/** One cell of the ripeness table. */
export type RipenessCell = z.infer<typeof cellSchema>;
/** What is judged and told of one party beyond ripeness. */
export type PressureActor = z.infer<typeof actorSchema>;
/** What `parley pressure` finds. */
export type PressureResult = z.infer<typeof pressureResultSchema>;
