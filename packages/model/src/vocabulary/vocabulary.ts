import { z } from "zod";
import { idSchema } from "../id.ts";
import data from "./vocabulary.json" with { type: "json" };

/** A kind of issue that negotiations return to, with the answers usually given. */
export const issueTemplateSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  note: z.string().default(""),
  question: z.string().default("").describe("the issue as a question that a deal must answer"),
  pax: z.array(z.string()).default([]).describe("codes of the PA-X peace agreements database"),
  pam: z.array(z.string()).default([]).describe("codes of the Peace Accords Matrix"),
  options: z.array(z.strictObject({ id: idSchema, label: z.string() })).default([]),
});

/** One issue of the built-in vocabulary. */
export type IssueTemplate = z.infer<typeof issueTemplateSchema>;

/** The built-in vocabulary, by domain; ids are `domain.name`. */
export const vocabulary: readonly IssueTemplate[] = z.array(issueTemplateSchema).parse(data.issues);

/**
 * The template behind a vocabulary id; a place after a slash is ignored.
 * @returns `undefined` when the vocabulary has no such issue.
 * @example issueTemplate("territory.control/donetsk")?.id; // => "territory.control"
 */
export function issueTemplate(id: string): IssueTemplate | undefined {
  const plain = id.split("/")[0];
  return vocabulary.find((template) => template.id === plain);
}
