import { z } from "zod";
import { behaviourNames } from "../session.ts";
import { sessionMoveSchema } from "../session-move.ts";
import { readingSchema } from "../reading.ts";

const endSchema = z.enum(["carried-out", "collapse", "breakdown", "inconclusive"]);
const countsSchema = z.record(endSchema, z.number().int().nonnegative());
const rowSchema = { runs: z.number().int(), signed: z.number().int(), ends: countsSchema };

const agreedSchema = z.object({
  status: z
    .enum(["signed", "accepted", "ad-referendum"])
    .describe(
      "accepted: all who negotiate accepted it, and nobody signed; ad-referendum: at least one of them only ad referendum",
    ),
  text: z.number().int(),
  by: z.string().describe("who tabled it"),
  options: z.array(z.object({ issue: z.string(), option: z.string(), words: z.string() })),
  order: z.string().optional().describe("whose order of steps is carried out"),
  answers: z
    .array(
      z.object({
        party: z.string(),
        name: z.string(),
        how: z.enum([
          "tabled",
          "accepted",
          "ad-referendum",
          "accepted-after-ad-referendum",
          "rejected",
          "consented",
          "declined",
          "approved",
          "blocked",
        ]),
      }),
    )
    .describe("by seat in neutral order; a seat that said nothing is left out"),
  givenUp: z.array(
    z.object({
      party: z.string(),
      line: z.string(),
      crossed: z.boolean().describe("whether this package needed it"),
    }),
  ),
});

/** The package that a session came to. */
export type AgreedPackage = z.infer<typeof agreedSchema>;

/** The result of `parley play`. */
export const playResultSchema = z.object({
  sentence: z.string(),
  seats: z.array(z.object({ party: z.string(), name: z.string(), negotiates: z.boolean(), mediates: z.boolean() })),
  opening: z
    .array(
      z.object({
        kind: z.enum(["seat", "text", "refusal", "line", "threat", "ultimatum", "round", "order"]),
        party: z.string().optional(),
        words: z.string(),
        positions: z.array(z.string()),
        claims: z.array(z.string()),
      }),
    )
    .describe("where the case leaves the table, with the source of each part"),
  stopped: z
    .object({ at: z.number().int(), reason: z.string() })
    .optional()
    .describe(
      "the first recorded move, from 1, that the case does not allow any more; it and those after it do not count",
    ),
  agreed: agreedSchema.optional().describe("what the recorded moves came to; with --runs 1 see session"),
  scores: z
    .array(
      z.object({
        party: z.string(),
        author: z.string(),
        date: z.string(),
        outcomes: z.number().describe("packages that rules, red lines, conditions and assumptions allow"),
        values: z.number().int().describe("how many different values they have for the party"),
        reaching: z.number().describe("how many reach its reservation"),
      }),
    )
    .optional()
    .describe("whose values the seats with scores play by"),
  session: z
    .object({
      end: z.string(),
      agreed: agreedSchema.optional().describe("left out: no text was accepted by all"),
      moves: z.array(z.object({ words: z.string(), move: sessionMoveSchema })),
    })
    .optional()
    .describe("with --runs 1: the one session, move by move"),
  ensemble: z
    .object({
      ...rowSchema,
      seed: z.number().int(),
      moves: z.number().int(),
      byBehaviour: z.array(z.object({ party: z.string(), behaviour: z.enum(behaviourNames), ...rowSchema })),
      byReading: z.array(z.object({ reading: readingSchema.partial(), ...rowSchema })),
      deals: z
        .array(z.object({ options: z.record(z.string(), z.string()), runs: z.number().int() }))
        .describe("packages that were signed, the most frequent first; at most 20"),
      differentDeals: z.number().int().describe("how many different packages were signed"),
      marks: z
        .array(
          z.object({
            what: z.string(),
            signed: z.enum(["always", "never"]),
            others: z.number().int(),
            of: z.number().int(),
          }),
        )
        .describe("what every session with a signature has and not every other, or none has and some other"),
    })
    .optional()
    .describe("counts of what declared behaviours come to; no probabilities"),
  exhaustive: z
    .object({
      rounds: z.number().int(),
      signature: z.number().int().nullable().describe("the fewest moves to a signature; null: there is no way"),
      gives: z
        .array(z.array(z.object({ party: z.string(), line: z.string() })))
        .describe("lines given up for a signature: every set that contains no other"),
      ways: z.array(
        z.object({
          end: endSchema,
          step: z.string().optional(),
          moves: z.number().int().nullable(),
          why: z.string().optional(),
        }),
      ),
      necessary: z.array(
        z.object({
          kind: z.enum([
            "convene",
            "table",
            "accept-or-table",
            "concede",
            "drop-condition",
            "consent",
            "approve",
            "sign",
          ]),
          party: z.string().optional(),
          line: z.string().optional(),
          lastRound: z.number().int().describe("the last round in which it can come"),
        }),
      ),
      begin: z.array(z.object({ party: z.string(), lines: z.number().int(), lastRound: z.number().int() })),
      bounds: z.object({
        packages: z.string(),
        merged: z.string(),
        texts: z.number().int(),
        looked: z.number().int(),
        stepStates: z.number().int(),
        complete: z.boolean(),
      }),
    })
    .optional(),
});

/** The result of `parley play`. */
export type PlayResult = z.infer<typeof playResultSchema>;
