import type { Case, Position } from "@parley/model";
import type { Subject } from "../panel/subject.ts";

/**
 * The positions that the side panel can edit: all that a party holds on an option or an issue, also those that a firmer
 * one overrides, or the one that it is about.
 * @returns `undefined` for a subject that is not about positions of one party.
 */
export function editablePositions(subject: Subject, { positions }: Case): Position[] | undefined {
  switch (subject.kind) {
    case "cell":
    case "row":
      return positions.filter(
        ({ party, issue, options = [], require }) =>
          party === subject.party &&
          issue === subject.issue &&
          require === undefined &&
          (subject.kind === "row" || options.includes(subject.option)),
      );
    case "position":
      return positions.filter(({ id }) => id === subject.position);
    default:
      return undefined;
  }
}
