import { isUsable, stanceGlyph, stanceLabel, stances, type Case } from "@parley/model";
import { positionSheet } from "./position-sheet.ts";
import type { Sheet } from "./xlsx-book.ts";

/**
 * What claims say, with their quotes and the positions that rest on them; rejected claims are left out.
 */
function evidenceSheet({ claims, reports, positions }: Case): Sheet {
  const head = [
    "claim",
    "holder",
    "act",
    "issue",
    "quote",
    "hedges",
    "report",
    "publisher",
    "date",
    "grade",
    "positions",
  ];
  const rows = claims.filter(isUsable).map((claim) => {
    const report = reports.find(({ id }) => id === claim.report);
    return [
      claim.id,
      claim.holder,
      claim.act,
      claim.issue ?? "",
      claim.quote,
      claim.hedges.map(({ text }) => text).join("; "),
      claim.report ?? "",
      report?.publisher ?? "",
      report?.date ?? "",
      claim.grade ?? "",
      positions.flatMap(({ id, claims: resting }) => (resting.includes(claim.id) ? [id] : [])).join(" "),
    ];
  });
  return { name: "evidence", rows: [head, ...rows] };
}

/**
 * What the ids and words of the other sheets mean.
 * @example codebookSheet(subject).rows[1]; // => ["party", "bakery", "Bakery", ""]
 */
export function codebookSheet({ parties, issues, coding }: Case): Sheet {
  const rows = [
    ...parties.map(({ id, name, roles }) => ["party", id, name, roles.filter((role) => role !== "party").join(", ")]),
    ...issues.flatMap((issue) => [
      ["issue", issue.id, issue.label, issue.note ?? ""],
      ...issue.options.map((option) => ["option", `${issue.id}=${option.id}`, option.label, optionNote(option)]),
    ]),
    ...stances.map((stance) => ["stance", stance, stanceLabel(stance), stanceGlyph(stance)]),
    ["basis", "stated", "somebody said it", ""],
    ["basis", "inferred", "nobody stated it", ""],
    ...(coding === undefined ? [] : [["coding", "", coding, ""]]),
  ];
  return { name: "codebook", rows: [["kind", "id", "label", "note"], ...rows] };
}

function optionNote(option: Case["issues"][number]["options"][number]): string {
  const { needs = [], note } = { needs: undefined, note: undefined, ...option };
  return [note, needs.length > 0 ? `needs the consent of ${needs.join(", ")}` : undefined]
    .filter((part) => part !== undefined)
    .join("; ");
}

/**
 * The sheets of a workbook of positions: the table, which reads back without loss, the matrix, the evidence and the
 * codebook.
 * @param matrix - Who holds what, as rows of text under a head.
 * @example positionSheets(subject, [["Issue"]]).map(({ name }) => name); // => ["positions", "matrix", "evidence", "codebook"]
 */
export function positionSheets(subject: Case, matrix: Sheet["rows"]): [Sheet, ...Sheet[]] {
  return [
    positionSheet(subject.positions),
    { name: "matrix", rows: matrix },
    evidenceSheet(subject),
    codebookSheet(subject),
  ];
}

/**
 * Packages as a table: how many refusals and unknowns each runs into, and its option on every issue, by their ids.
 * @example packageSheet(subject, [{ options: { pay: "two" }, refusals: 1, unknowns: 0 }]).rows[1]; // => [1, 0, "two", ""]
 */
export function packageSheet(
  { issues }: Case,
  listed: readonly {
    readonly options: Readonly<Record<string, string>>;
    readonly refusals: number;
    readonly unknowns: number;
  }[],
): Sheet {
  const rows = listed.map(({ options, refusals, unknowns }) => [
    refusals,
    unknowns,
    ...issues.map(({ id }) => options[id] ?? ""),
  ]);
  return { name: "packages", rows: [["refusals", "unknowns", ...issues.map(({ id }) => id)], ...rows] };
}
