import type { CaseChange } from "@parley/api";
import type { Claim } from "@parley/model";

type Changes = Extract<CaseChange, { type: "claim-edited" }>["changes"];

/** A claim as its form holds it: every field as text. */
export interface TypedClaim {
  readonly quote: string;
  readonly holder: string;
  readonly act: string;
  readonly issue: string;
  readonly options: readonly string[];
  readonly target: string;
  readonly condition: string;
  readonly content: string;
  readonly hedges: string;
  readonly when: string;
  readonly translation: string;
  readonly language: string;
  readonly grade: string;
  readonly note: string;
}

/** What a form shows of a claim; hedges stand side by side, parted by semicolons. */
export function typedClaim(claim: Claim): TypedClaim {
  const { quote, holder, act, issue = "", options = [], target = "", condition = "", content, hedges } = claim;
  return {
    quote,
    holder,
    act,
    issue,
    options,
    target,
    condition,
    content,
    hedges: hedges.map(({ text }) => text).join("; "),
    when: claim.when?.text ?? "",
    translation: claim.translation?.text ?? "",
    language: claim.translation?.language ?? "en",
    grade: claim.grade ?? "F6",
    note: claim.note ?? "",
  };
}

/**
 * What a form changes in a claim: only fields that were touched; an emptied one is cleared. What a field holds beside
 * its text (the place of a hedge, the date behind a when) stays as long as the text does.
 * @example claimChanges(claim, { ...typedClaim(claim), note: "check" }); // => { note: "check" }
 */
export function claimChanges(claim: Claim, typed: TypedClaim): Changes {
  const before = typedClaim(claim);
  const touched = (field: keyof TypedClaim) => JSON.stringify(before[field]) !== JSON.stringify(typed[field]);
  const changes: Changes = {};
  if (touched("quote")) changes.quote = typed.quote;
  if (touched("holder")) changes.holder = typed.holder.trim() || "(article)";
  if (touched("act")) changes.act = typed.act as Claim["act"];
  if (touched("content")) changes.content = typed.content;
  for (const field of ["issue", "target", "condition", "note"] as const)
    if (touched(field)) changes[field] = typed[field].trim() || null;
  if (touched("options") || (touched("issue") && typed.options.length === 0))
    changes.options = typed.options.length > 0 ? [...typed.options] : null;
  if (touched("hedges")) changes.hedges = hedgesOf(claim, typed.hedges);
  if (touched("when")) changes.when = typed.when.trim() ? { status: "planned", text: typed.when.trim() } : null;
  if (touched("translation") || (touched("language") && typed.translation !== ""))
    changes.translation = translation(typed);
  if (touched("grade")) changes.grade = typed.grade;
  return changes;
}

function hedgesOf({ hedges }: Claim, typed: string): Claim["hedges"] {
  const texts = typed
    .split(";")
    .map((text) => text.trim())
    .filter(Boolean);
  return texts.map((text) => hedges.find((hedge) => hedge.text === text) ?? { text });
}

function translation({ translation: text, language }: TypedClaim): { text: string; language: string } | null {
  return text.trim() === "" ? null : { text: text.trim(), language: language.trim() || "en" };
}
