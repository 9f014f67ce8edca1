import { z } from "zod";
import { checklistItemIds, checklistItems, checklists } from "./checklist-items.ts";
import { conflictFormulaSchema } from "./conflict-formula.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { keptObject } from "./kept-object.ts";

/** What makes a conflict ripe for talks, asked of each party (Zartman 1989, 2000; a spokesman is his third condition). */
export const ripenessSigns = ["cannot-win", "hurting", "way-out", "spokesman"] as const;

/** Answers that an analyst can give; `contested` and `unknown` are answers too. */
export const judgementAnswers = ["yes", "no", "contested", "unknown"] as const;

const by = {
  id: idSchema,
  author: z.string().min(1).describe("whose judgement it is"),
  date: edtfSchema,
  claims: z.array(idSchema).default([]).describe("the evidence for it"),
  note: z.string().optional(),
};
const answer = z.enum(judgementAnswers);
const optionSchema = keptObject({ issue: idSchema, option: idSchema });

const judgementUnion = z.discriminatedUnion("about", [
  keptObject({ ...by, about: z.literal("ripeness"), party: idSchema, sign: z.enum(ripenessSigns), answer }),
  keptObject({
    ...by,
    about: z.literal("spoiler"),
    party: idSchema,
    aims: z.enum(["limited", "greedy", "total"]).describe("Stedman 1997"),
    position: z.enum(["inside", "outside"]).describe("whether it takes part in the talks"),
    issue: idSchema.optional(),
  }),
  keptObject({
    ...by,
    about: z.literal("veto"),
    party: idSchema.describe("who must agree, or ratify"),
    on: z.array(optionSchema).default([]).describe("the options that need its consent; none: any deal"),
  }),
  keptObject({
    ...by,
    about: z.literal("power-shift"),
    on: optionSchema.describe("what changes who could do what later"),
    favours: idSchema.describe("whose power it raises"),
    against: idSchema.optional().describe("who could be exploited"),
    answeredBy: z
      .array(z.union([keptObject({ step: idSchema }), optionSchema]))
      .default([])
      .describe("guarantees, triggers and verifiers that answer it"),
  }),
  keptObject({
    ...by,
    about: z.literal("checklist"),
    list: z.enum(checklists),
    item: z.enum(checklistItemIds),
    answer,
    package: idSchema.optional().describe("of which package; left out: of the deal as it is talked about"),
  }),
  keptObject({
    ...by,
    about: z.literal("ranking"),
    party: idSchema,
    wants: z
      .array(conflictFormulaSchema)
      .min(1)
      .describe("what it wants, the most important first, about the choices of the conflict that the case makes"),
  }),
]);

/** What an analyst judges and no report can say by itself: always with an author, a date and, if there is any, evidence. */
export const judgementSchema = judgementUnion.refine(
  (one) => one.about !== "checklist" || checklistItems[one.list].some(({ id }) => id === one.item),
  { path: ["item"], message: "expected an item of that checklist" },
);

/** A judgement by a named analyst. */
export type Judgement = z.infer<typeof judgementSchema>;

/** What a judgement can be about. */
export type JudgementAbout = Judgement["about"];
