import { z } from "zod";
import { checklistItemIds, checklists } from "../checklist-items.ts";
import { judgementAnswers } from "../judgement.ts";
import { givenAnswerSchema } from "./pressure-result.ts";

/** What an answer rests on: an option of an issue, a step, a claim. */
const groundSchema = z.object({
  issue: z.string().optional(),
  option: z.string().optional(),
  step: z.string().optional(),
});

/** What can answer a shift of power. */
export const answerRoles = ["guarantee", "trigger", "verifier", "counter-step"] as const;

const shiftSchema = z.object({
  issue: z.string(),
  option: z.string(),
  changes: z.string().describe("what it changes about who could do what later"),
  from: z.enum(["vocabulary", "judgement"]).describe("the kind of issue, or a person, says that it shifts power"),
  exploitableBy: z
    .array(z.object({ party: z.string(), from: z.enum(["judgement", "step"]) }))
    .describe("who would gain by going back on it: judged, or the others where one side's step carries it out"),
  judgedBy: z.array(z.object({ judgement: z.string(), author: z.string(), date: z.string() })),
  answers: z.array(
    groundSchema.extend({
      role: z.enum(answerRoles),
      judged: z.boolean().describe("a person said that it answers this shift"),
      inside: z.boolean().describe("it is part of the package; of the deal as talked about: it is on the table"),
    }),
  ),
  missing: z.array(z.enum(["guarantee", "trigger", "verifier"])).describe("of what could answer it, what is nowhere"),
  state: z
    .enum(["answered", "possible", "unanswered"])
    .describe("answered by a person's word; something is there that nobody judged; nothing is there"),
  claims: z.array(z.string()),
});

const itemSchema = z.object({
  item: z.enum(checklistItemIds),
  label: z.string(),
  answer: z.enum(judgementAnswers),
  why: z.string(),
  grounds: z.array(groundSchema),
  judged: z.array(givenAnswerSchema),
  claims: z.array(z.string()),
});

const consentSchema = z.object({
  party: z.string(),
  by: z.array(z.object({ judgement: z.string(), author: z.string(), date: z.string() })).describe("none: by its role"),
  state: z.enum(["crossed", "accepted", "unknown"]).describe("whether it refuses an option that needs its consent"),
  refused: z.array(z.object({ issue: z.string(), option: z.string() })),
  unknown: z.array(z.object({ issue: z.string(), option: z.string() })),
  claims: z.array(z.string()),
});

const durablePackageSchema = z.object({
  id: z.string().nullable().describe("null: the deal as it is talked about, with every option on the table"),
  label: z.string(),
  sentence: z.string(),
  shifts: z.array(shiftSchema),
  checklists: z.array(z.object({ list: z.enum(checklists), items: z.array(itemSchema) })),
  consents: z.array(consentSchema).describe("those who must agree or ratify"),
});

/** What `parley durability` finds: lists of what is there and what is not, never a score. */
export const durabilityResultSchema = z.object({
  sentence: z.string(),
  packages: z.array(durablePackageSchema),
});

/** What an answer rests on. */
export type Ground = z.infer<typeof groundSchema>;
/** One change of future power in a package. */
export type PowerShift = z.infer<typeof shiftSchema>;
/** One item of a checklist, answered. */
export type ChecklistAnswer = z.infer<typeof itemSchema>;
/** How one who must agree or ratify stands to a package. */
export type NeededConsent = z.infer<typeof consentSchema>;
/** One package, looked at for what would make it last. */
export type DurablePackage = z.infer<typeof durablePackageSchema>;
/** What `parley durability` finds. */
export type DurabilityResult = z.infer<typeof durabilityResultSchema>;
