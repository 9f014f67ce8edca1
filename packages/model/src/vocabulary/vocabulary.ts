import { z } from "zod";
import { idSchema } from "../id.ts";
import data from "./vocabulary.json" with { type: "json" };

/** A kind of issue that negotiations return to, with the answers usually given. */
const issueTemplateSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  note: z.string().default(""),
  question: z.string().default("").describe("the issue as a question that a deal must answer"),
  pax: z.array(z.string()).default([]).describe("codes of the PA-X peace agreements database"),
  pam: z.array(z.string()).default([]).describe("codes of the Peace Accords Matrix"),
  options: z
    .array(z.strictObject({ id: idSchema, label: z.string() }))
    .default([])
    .describe("answers that exclude each other"),
  otherwise: idSchema.optional().describe("the option that describes what holds when nothing is agreed"),
  figures: z
    .boolean()
    .default(false)
    .describe("whether the sides usually differ by a figure, so that a figure makes an option"),
});

/** One issue of the built-in vocabulary. */
export type IssueTemplate = z.infer<typeof issueTemplateSchema>;

/** The built-in vocabulary, by domain; ids are `domain.name`. */
export const vocabulary: readonly IssueTemplate[] = z.array(issueTemplateSchema).parse(data.issues);

const byId: ReadonlyMap<string, IssueTemplate> = new Map(vocabulary.map((template) => [template.id, template]));

/**
 * The template behind a vocabulary id; a place after a slash is ignored.
 * @returns `undefined` when the vocabulary has no such issue.
 * @example issueTemplate("territory.control/donetsk")?.id; // => "territory.control"
 */
export function issueTemplate(id: string): IssueTemplate | undefined {
  return byId.get(id.split("/")[0] ?? "");
}
