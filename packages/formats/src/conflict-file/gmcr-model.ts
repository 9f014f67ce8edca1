import { freeId, ParleyError, slug } from "@parley/model";
import { z } from "zod";

const cellSchema = z.tuple([z.number().int().nonnegative(), z.enum(["Y", "N"])]);
const patternSchema = z.array(cellSchema);
const compoundSchema = z.object({ compound: z.literal(true), members: z.array(patternSchema) });
const rankSchema = z.union([z.number().int().positive(), z.array(z.number().int().positive()).min(1)]);

/** A file of GMCR-py; fields that say nothing of the model are left out. */
const gmcrSchema = z.object({
  title: z.string().optional(),
  options: z
    .array(z.object({ name: z.string().min(1), permittedDirection: z.enum(["fwd", "back", "both"]).default("both") }))
    .min(1),
  infeasibles: z.array(patternSchema).default([]),
  decisionMakers: z
    .array(
      z.object({
        name: z.string().min(1),
        options: z.array(z.number().int().nonnegative()),
        preferences: z.array(z.union([patternSchema, compoundSchema])).default([]),
        preferenceVector: z.array(rankSchema).nullish(),
        preferenceRanking: z.array(rankSchema).nullish(),
      }),
    )
    .min(1),
  useManualPreferenceVectors: z.boolean().optional(),
  useManualPreferenceRanking: z.boolean().optional(),
});

type Gmcr = z.infer<typeof gmcrSchema>;

/** Whether data has the shape of a `.gmcr` file. @example isGmcr({ options: [], decisionMakers: [] }); // => true */
export function isGmcr(data: unknown): boolean {
  const { format, options, decisionMakers } = (data ?? {}) as Record<string, unknown>;
  return format === undefined && Array.isArray(options) && Array.isArray(decisionMakers);
}

/**
 * A `.gmcr` file as a conflict: options keep their order, so states keep their numbers; the ranking counts when the file
 * says that it was set by hand, otherwise the statements. Options of one name get ids of their own.
 * @throws {ParleyError} `invalid-input` for another shape, `dangling-id` for the number of an option that is not there.
 * @example gmcrModel({ options: [{ name: "Go" }], decisionMakers: [{ name: "A", options: [0] }] }, "go.gmcr"); // => { format: "parley-conflict", version: 1, title: "go", decisionMakers: [{ id: "a", name: "A", options: [{ id: "go", label: "Go", moves: "both" }], statements: [] }], infeasible: [] }
 */
export function gmcrModel(data: unknown, file: string): unknown {
  const parsed = gmcrSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ParleyError("invalid-input", `${issue?.path.join(".")}: ${issue?.message}`, { place: { file } });
  }
  const model = parsed.data;
  const ids = optionIds(model);
  const pattern = (cells: z.infer<typeof patternSchema>): Record<string, boolean> =>
    Object.fromEntries(cells.map(([option, value]) => [idAt(ids, option, file), value === "Y"]));
  const manual = model.useManualPreferenceVectors === true || model.useManualPreferenceRanking === true;
  checkOwners(model, file);
  const makers = new Set<string>();
  return {
    format: "parley-conflict",
    version: 1,
    title:
      model.title ??
      file
        .split(/[\\/]/)
        .at(-1)
        ?.replace(/\.[^.]+$/, "") ??
      file,
    decisionMakers: model.decisionMakers.map((maker) => {
      const id = freeId(slug(maker.name), makers);
      makers.add(id);
      const ranking = maker.preferenceRanking ?? maker.preferenceVector;
      return {
        id,
        name: maker.name,
        options: maker.options.map((option) => ({
          id: idAt(ids, option, file),
          label: model.options[option]?.name,
          moves: { fwd: "forward", back: "back", both: "both" }[model.options[option]?.permittedDirection ?? "both"],
        })),
        ...(manual && ranking
          ? { ranking }
          : {
              statements: maker.preferences.map((statement) =>
                Array.isArray(statement) ? pattern(statement) : { any: statement.members.map(pattern) },
              ),
            }),
      };
    }),
    infeasible: model.infeasibles.map(pattern),
  };
}

function optionIds({ options }: Gmcr): string[] {
  const taken = new Set(["if", "iff"]);
  return options.map(({ name }) => {
    const id = freeId(slug(name), taken);
    taken.add(id);
    return id;
  });
}

function idAt(ids: readonly string[], option: number, file: string): string {
  const id = ids[option];
  if (id === undefined)
    throw new ParleyError("dangling-id", `there is no option ${option}: the file lists ${ids.length}, counted from 0`, {
      place: { file },
    });
  return id;
}

/** States are numbered by the order of the options, so decision makers must own them in that order, each one once. */
function checkOwners({ options, decisionMakers }: Gmcr, file: string): void {
  const owned = decisionMakers.flatMap((maker) => maker.options);
  if (owned.length === options.length && owned.every((option, i) => option === i)) return;
  throw new ParleyError(
    "invalid-input",
    "expected every option to belong to one decision maker, in the order in which options are listed",
    { place: { file } },
  );
}
