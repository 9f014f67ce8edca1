import { acts, ParleyError, type Case, type Claim } from "@parley/model";
import type { CaseChange } from "@parley/workbench";
import { words } from "./list-argument.ts";

/** What `--set` can change of a claim; `quote` takes its place in the report along. */
export const claimFields = [
  "holder",
  "act",
  "issue",
  "options",
  "target",
  "condition",
  "content",
  "quote",
  "translation",
  "grade",
  "note",
] as const;

type ClaimEdit = Extract<CaseChange, { type: "claim-edited" }>;
type ClaimField = (typeof claimFields)[number];

/** Fields that a claim must have. */
const needed: ReadonlySet<string> = new Set(["holder", "act", "quote"]);

/**
 * The edit of a claim that was typed as `field=value`; `field=` clears a field.
 * @param language - Of a translation.
 * @throws {ParleyError} `usage` for an unknown field or a value that it cannot have, `not-found` for no such claim.
 */
export function claimEdit(
  { claims }: Pick<Case, "claims">,
  id: string,
  { typed, language }: { readonly typed: readonly string[]; readonly language?: string | undefined },
): ClaimEdit {
  const claim = claims.find((other) => other.id === id);
  if (!claim) throw new ParleyError("not-found", `no claim ${id} in this case: parley claims lists them`);
  if (typed.length === 0)
    throw new ParleyError(
      "usage",
      `--edit needs --set: for example --set holder=Union; fields: ${claimFields.join(", ")}`,
    );
  const pairs = typed.map((one) => {
    const cut = one.indexOf("=");
    const field = claimFields.find((name) => name === one.slice(0, cut).trim());
    if (cut > 0 && field !== undefined) return [field, one.slice(cut + 1).trim()] as const;
    throw new ParleyError("usage", `--set takes field=value, not "${one}"; fields: ${claimFields.join(", ")}`);
  });
  const changes = Object.fromEntries(
    pairs.map(([field, value]) => [field, fieldValue(field, value, { claim, language })]),
  );
  return { type: "claim-edited", claim: id, changes };
}

function fieldValue(
  field: ClaimField,
  value: string,
  { claim, language }: { readonly claim: Claim; readonly language?: string | undefined },
): unknown {
  if (value === "" && needed.has(field)) throw new ParleyError("usage", `a claim needs its ${field}: give it a value`);
  if (value === "") return field === "content" ? "" : null;
  if (field === "options") return words(value);
  if (field === "act" && !(acts as readonly string[]).includes(value))
    throw new ParleyError("usage", `no act is called "${value}": one of ${acts.join(", ")}`);
  if (field === "grade" && !/^[A-F][1-6]$/.test(value))
    throw new ParleyError("usage", `a grade goes from A1 to F6, not "${value}"`);
  if (field !== "translation") return value;
  return { ...claim.translation, text: value, language: language ?? claim.translation?.language ?? "en" };
}
