import { freeId, isEdtf, slug, type Clause } from "@parley/model";

/** A clause as a person edits it: every field is text, empty where nothing is said. */
export interface ClauseDraft {
  readonly wordings: readonly { readonly id: string; readonly text: string }[];
  /** One more wording. */
  readonly more: string;
  readonly act: string;
  readonly place: string;
  readonly deadline: string;
  readonly timing: "begin" | "complete";
  readonly remedy: string;
  readonly leftOpen: string;
}

/** A clause as the form opens. */
export function clauseDraft({ alternatives, terms, leftOpen = "" }: Clause): ClauseDraft {
  const { act = "", place = "", deadline = "", timing = "complete", remedy = "" } = terms;
  const wordings = alternatives.map(({ id, text }) => ({ id, text }));
  return { wordings, more: "", act, place, deadline, timing, remedy, leftOpen };
}

/** What is still lacking, as a sentence. @example clauseLack({ deadline: "soon" }); // => "Give the deadline as a day or a month, such as 2026-06-30." */
export function clauseLack({ deadline }: Pick<ClauseDraft, "deadline">): string | undefined {
  const day = deadline.trim();
  return day === "" || isEdtf(day) ? undefined : "Give the deadline as a day or a month, such as 2026-06-30.";
}

/** The clause as edited: a wording that was emptied goes, and is chosen no longer; the other fields stay as they are. */
export function editedClause({ chosen, leftOpen: _open, ...clause }: Clause, draft: ClauseDraft): Clause {
  const texts = new Map(draft.wordings.map(({ id, text }) => [id, text.trim()]));
  const kept = clause.alternatives.flatMap((one) => {
    const text = texts.get(one.id) ?? one.text;
    return text === "" ? [] : [{ ...one, text }];
  });
  const more = draft.more.trim();
  const id = freeId(slug(more), new Set(clause.alternatives.map((one) => one.id)));
  const alternatives = more === "" ? kept : [...kept, { id, text: more, options: {}, heldBy: [], claims: [] }];
  const { act: _act, place: _place, deadline: _deadline, timing: _timing, remedy: _remedy, ...terms } = clause.terms;
  const deadline = draft.deadline.trim();
  const leftOpen = draft.leftOpen.trim();
  return {
    ...clause,
    alternatives,
    ...(alternatives.some((one) => one.id === chosen) && chosen !== undefined ? { chosen } : {}),
    ...(leftOpen === "" ? {} : { leftOpen }),
    terms: {
      ...terms,
      ...said({ act: draft.act, place: draft.place, remedy: draft.remedy }),
      ...(deadline === "" ? {} : { deadline, timing: draft.timing }),
    },
  };
}

function said(fields: Readonly<Record<string, string>>): Record<string, string> {
  const typed = Object.entries(fields).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}
