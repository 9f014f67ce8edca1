import { z } from "zod";
import { formulaSchema } from "./formula-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

const day = z.number().int().nonnegative().describe("days since the session began; that day is 0");
const text = z.number().int().positive().describe("which text: the first that was tabled in the session is 1");
const options = z.record(idSchema, idSchema).describe("issue → option; issues may be left open");
const step = z.string().min(1).describe("a step of the case; a part of a split step is ID/1 or ID/2");
const words = z.string().min(1);

const move = <Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) =>
  keptObject({
    kind: z.literal(kind),
    by: idSchema.describe("the party that moves"),
    ...fields,
    claims: z.array(idSchema).default([]).describe("the claims that report the move"),
    hypothetical: z.string().min(1).optional().describe("who supposes the move, when no claim reports it"),
  });

/** One move at the table. What each is allowed to do, the protocol says (`parley play`, docs/explanation/table.md). */
export const sessionMoveSchema = z.discriminatedUnion("kind", [
  move("convene", {
    place: words.optional(),
    from: day.optional().describe("left out: the planned day, or the next one"),
    to: day.optional().describe("left out: the same day"),
    participants: z.array(idSchema).optional().describe("left out: every seat that has not walked out"),
    tentative: z.boolean().default(false).describe("only planned: the round does not sit yet"),
  }),
  move("table-package", { options }),
  move("counter", { text: text.describe("the text that it answers and rejects"), options }),
  move("accept", { text }),
  move("accept-ad-referendum", { text }),
  move("reject", { text }),
  move("attach-condition", { if: formulaSchema.describe("no text without this is accepted by the party") }),
  move("drop-condition", { line: words.describe("the position, or the attached condition, that is dropped") }),
  move("concede", { line: words.describe("the red line, the refusal or the silence that the party gives up") }),
  move("ultimatum", {
    consequence: words,
    deadline: day,
    if: formulaSchema.optional().describe("what would meet it; left out: only a signature"),
  }),
  move("threaten", { consequence: words }),
  move("walk-out", {}),
  move("return", {}),
  move("adjourn", {
    until: day.optional().describe("left out: the next day"),
    sineDie: z.boolean().default(false).describe("without a day: the talks end"),
  }),
  move("mediator-draft", {
    options,
    splits: z.boolean().default(false).describe("each step that cannot be undone is done in two parts"),
  }),
  move("side-promise", { to: idSchema, words }),
  move("guarantor-consents", { text }),
  move("guarantor-declines", { text }),
  move("ratifier-approves", { text }),
  move("ratifier-blocks", { text }),
  move("sign", { text, order: words.optional().describe("whose proposed order of steps is carried out") }),
  move("step-begin", { step }),
  move("step-complete", { step }),
  move("step-verify", { step }),
  move("step-default", { step }),
  move("invoke-guarantee", { step }),
]);

/** A move at the table. */
export type SessionMove = z.infer<typeof sessionMoveSchema>;

/** What a move can be. */
export type MoveKind = SessionMove["kind"];
