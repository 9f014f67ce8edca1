import { stances, type Stance } from "@parley/model";
import { findingEntries } from "../findings/finding-entries.ts";
import type { QueryPart } from "../place/query-text.ts";
import type { CaseView } from "../view/case-view.ts";

/** What the side panel is about; each has an address. */
export type Subject =
  | { readonly kind: "cell"; readonly party: string; readonly issue: string; readonly option: string }
  /** What one party says of every option of an issue. */
  | { readonly kind: "row"; readonly party: string; readonly issue: string }
  | { readonly kind: "claims"; readonly claims: readonly string[] }
  | { readonly kind: "position"; readonly position: string }
  /** Several positions that bear on one thing. */
  | { readonly kind: "positions"; readonly positions: readonly string[] }
  /** Every position of one stance. */
  | { readonly kind: "stance"; readonly stance: Stance }
  | { readonly kind: "finding"; readonly finding: string }
  /** What an address asks for and the case does not have. */
  | { readonly kind: "missing"; readonly name: string; readonly value: string };

/** The names under which an address keeps what the side panel is about. */
export const subjectNames = ["cell", "claim", "position", "stance", "finding"] as const;

/** Whether two subjects are the same thing. @example sameSubject(undefined, undefined); // => true */
export function sameSubject(a: Subject | undefined, b: Subject | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A subject as an address says it.
 * @example subjectPart({ kind: "claims", claims: ["c05"] }); // => ["claim", "c05"]
 */
export function subjectPart(subject: Subject): QueryPart {
  switch (subject.kind) {
    case "cell":
      return ["cell", `${subject.party}.${subject.issue}.${subject.option}`];
    case "row":
      return ["cell", `${subject.party}.${subject.issue}`];
    case "claims":
      return ["claim", subject.claims.join(",")];
    case "position":
      return ["position", subject.position];
    case "positions":
      return ["position", subject.positions.join(",")];
    case "stance":
      return ["stance", subject.stance];
    case "finding":
      return ["finding", subject.finding];
    case "missing":
      return [subject.name, subject.value];
  }
}

/**
 * The subject that an address asks for, of the kind `missing` when this case has no such thing.
 * @example subjectFrom(["claim", "c05,c07"], view); // => { kind: "claims", claims: ["c05", "c07"] }
 */
export function subjectFrom([name, value]: QueryPart, view: CaseView): Subject {
  return found(name, value, view) ?? { kind: "missing", name, value };
}

function found(name: string, value: string, view: CaseView): Subject | undefined {
  switch (name) {
    case "cell":
      return cellSubject(value, view);
    case "claim": {
      const claims = value.split(",").filter((id) => view.claim(id));
      return claims.length > 0 ? { kind: "claims", claims } : undefined;
    }
    case "position": {
      const positions = value.split(",").filter((id) => view.position(id));
      const [position] = positions;
      if (positions.length > 1) return { kind: "positions", positions };
      return position === undefined ? undefined : { kind: "position", position };
    }
    case "stance": {
      const stance = stances.find((known) => known === value);
      return stance && { kind: "stance", stance };
    }
    case "finding":
      return findingEntries(view).some(({ key }) => key === value) ? { kind: "finding", finding: value } : undefined;
    default:
      return undefined;
  }
}

/** Ids may hold dots themselves, so the case decides where one ends. */
function cellSubject(value: string, view: CaseView): Subject | undefined {
  for (const { id: party } of view.parties)
    for (const { id: issue, options } of view.issues) {
      if (value === `${party}.${issue}`) return { kind: "row", party, issue };
      const option = options.find(({ id }) => value === `${party}.${issue}.${id}`);
      if (option) return { kind: "cell", party, issue, option: option.id };
    }
  return undefined;
}
