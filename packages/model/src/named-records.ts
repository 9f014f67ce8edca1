import type { CaseDraft } from "./case-draft.ts";
import type { NamedCollection } from "./merge-names.ts";

/** How a case finds the records that a sentence names. */
export type Finder = Pick<CaseDraft, "find">;

/** The name of a record, or its id when it is not there. @example nameOf("parties", "port", new CaseDraft(subject)); // => "port" */
export function nameOf(collection: NamedCollection, id: string, before: Finder): string {
  return before.find(collection, id)?.name ?? id;
}

const longest = 60;

/** The first words of a longer text. @example shortened("six per cent"); // => "six per cent" */
export function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
