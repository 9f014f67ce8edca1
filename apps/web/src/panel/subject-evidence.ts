import type { MatrixCell, MatrixResult } from "@parley/analysis";
import { findingEntries } from "../findings/finding-entries.ts";
import { findingTitle } from "../findings/finding-title.ts";
import { matrixCell, rowCells } from "../positions/matrix-rows.ts";
import type { CaseView } from "../view/case-view.ts";
import { positionWords, stanceHeadings } from "../words/position-words.ts";
import type { Subject } from "./subject.ts";

/** What the side panel says: a heading, a sentence, positions and the claims below them. */
export interface SubjectEvidence {
  readonly title: string;
  readonly lead?: string;
  readonly positions: readonly string[];
  /** Beside the claims of its positions. */
  readonly claims: readonly string[];
  /** The positions that rest on these claims, for a subject that is claims itself. */
  readonly uses?: readonly string[];
}

/** What a subject rests on; a cell needs the matrix, and rests on nothing as long as there is none. */
export function subjectEvidence(subject: Subject, view: CaseView, matrix: MatrixResult | undefined): SubjectEvidence {
  switch (subject.kind) {
    case "cell":
      return cellEvidence(view.optionLabel(subject.issue, subject.option), [matrix && matrixCell(matrix, subject)]);
    case "row":
      return cellEvidence(view.issueLabel(subject.issue), matrix ? rowCells(matrix, subject) : []);
    case "claims": {
      const [only = ""] = subject.claims;
      const uses = view.subject.positions.filter(({ claims }) => claims.some((id) => subject.claims.includes(id)));
      return {
        title: subject.claims.length === 1 ? `Claim ${only}` : "Claims",
        positions: [],
        claims: subject.claims,
        uses: uses.map(({ id }) => id),
      };
    }
    case "position": {
      const position = view.position(subject.position);
      const title = position ? positionWords(position, view) : subject.position;
      return { title, positions: [subject.position], claims: [] };
    }
    case "positions":
      return { title: "What stands against it", positions: subject.positions, claims: [] };
    case "stance": {
      const positions = view.subject.positions.filter(({ stance }) => stance === subject.stance);
      return { title: stanceHeadings[subject.stance], positions: positions.map(({ id }) => id), claims: [] };
    }
    case "finding":
      return findingEvidence(subject.finding, view);
    case "missing": {
      const lead = `This case has no ${subject.name} ${subject.value}: it may have been removed or renamed.`;
      return { title: "Nothing at this address", lead, positions: [], claims: [] };
    }
  }
}

function cellEvidence(title: string, cells: readonly (MatrixCell | undefined)[]): SubjectEvidence {
  return {
    title,
    positions: [...new Set(cells.flatMap((cell) => cell?.positions ?? []))],
    claims: [...new Set(cells.flatMap((cell) => cell?.claims ?? []))],
  };
}

function findingEvidence(key: string, view: CaseView): SubjectEvidence {
  const finding = findingEntries(view).find((entry) => entry.key === key)?.finding;
  const refs = finding?.refs ?? [];
  return {
    title: findingTitle(finding?.code ?? key),
    ...(finding ? { lead: finding.message } : {}),
    positions: refs.filter((ref) => view.position(ref)),
    claims: refs.filter((ref) => view.claim(ref)),
  };
}
