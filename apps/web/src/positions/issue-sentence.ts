import type { MatrixCell, MatrixIssue, MatrixResult } from "@parley/analysis";
import { listed, quoted } from "@parley/model";

/**
 * Where an issue stands, in one or two sentences: what somebody whose acceptance a deal needs refuses, what nobody does,
 * and what is accepted. Parties stand in neutral order.
 * @example issueSentence(issue, matrix); // => "Each option is refused: “stay” by Russia; “withdraw” by Ukraine."
 */
export function issueSentence({ options }: MatrixIssue, { parties }: MatrixResult): string {
  const binding = parties.filter(({ negotiating }) => negotiating);
  const names = new Map(binding.map(({ id, name }) => [id, name]));
  const by = (cells: readonly MatrixCell[], holds: (cell: MatrixCell) => boolean): string[] =>
    cells.flatMap((cell) => (holds(cell) ? (names.get(cell.party) ?? []) : []));
  const rows = options.map(({ label, cells }) => ({
    label: quoted(label),
    refusers: by(cells, ({ stance }) => stance === "refuses" || stance === "red-line"),
    takers: by(cells, ({ stance }) => stance === "accepts" || stance === "demands"),
    conditional: by(cells, ({ stance }) => stance === "accepts-if"),
  }));
  const refused = rows.filter(({ refusers }) => refusers.length > 0);
  const open = rows.filter(({ refusers }) => refusers.length === 0);
  const refusals = refused.map(({ label, refusers }) => `${label} by ${listed(refusers)}`).join("; ");
  if (binding.length === 0) return "No party is recorded yet whose acceptance a deal needs.";
  if (open.length === 0) return `Each option is refused: ${refusals}.`;
  const agreed = open.filter(({ takers }) => takers.length === binding.length);
  if (agreed.length > 0)
    return `All accept ${listed(
      agreed.map(({ label }) => label),
      "and",
    )}.`;
  const nobody = `Nobody is reported to refuse ${listed(open.map(({ label }) => label))}`;
  const takers = open
    .filter((row) => row.takers.length + row.conditional.length > 0)
    .map(
      ({ label, takers: plain, conditional }) =>
        `${label} by ${listed([...plain, ...conditional.map((name) => `${name} on conditions`)])}`,
    );
  const accepted = takers.length === 0 ? "nobody to accept it" : `accepted: ${takers.join("; ")}`;
  return `${nobody}; ${accepted}.${refusals === "" ? "" : ` Refused: ${refusals}.`}`;
}
