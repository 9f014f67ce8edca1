import { counted, listed, quoted, type MonitorResult } from "@parley/model";

/**
 * How far the commitments are carried out, in a few sentences: the answer first, then what it rests on.
 * @param nameOf - What an order of steps is called; left out: by its name in the case.
 * @example monitorSentence({ asOf: null, basis: { kind: "steps", orders: [], signed: null }, counts: { commitments: 0, full: 0, partly: 0, notBegun: 0, notReported: 0, disputed: 0, overdue: null, stranded: 0 }, commitments: [], exposures: [] }); // => "The case has no step and no agreed clause to follow."
 */
export function monitorSentence(
  { asOf, basis, counts }: Omit<MonitorResult, "sentence">,
  nameOf: (order: string) => string = (order) => order,
): string {
  const { commitments, full, partly, notBegun, notReported, disputed, overdue, stranded } = counts;
  if (basis.session && commitments === 0)
    return basis.session.text === null
      ? `In the session ${quoted(basis.session.title)} no text is signed: there is nothing to follow yet.`
      : `The text that was signed in the session ${quoted(basis.session.title)} asks for no step.`;
  if (commitments === 0)
    return basis.kind === "draft"
      ? "The draft has no agreed clause to follow."
      : "The case has no step and no agreed clause to follow.";
  const parts = [
    ...(full > 0 ? [`${full} carried out in full`] : []),
    ...(partly > 0 ? [`${partly} in part`] : []),
    ...(notBegun > 0 ? [`${notBegun} not begun`] : []),
    ...(disputed > 0 ? [`${disputed} disputed`] : []),
    ...(notReported > 0 ? [`${notReported} without any report`] : []),
  ];
  const late = overdue === null ? "" : overdue === 0 ? " None is overdue" : ` ${overdue} ${isOrAre(overdue)} overdue`;
  const day = overdue === null ? "" : ` on ${asOf}`;
  const waits =
    stranded === 0 ? "" : `, and ${counted(stranded, "more")} ${stranded === 1 ? "waits" : "wait"} for that`;
  const unsigned = basis.session
    ? ` They follow from text ${basis.session.text ?? ""}, signed in the session ${quoted(basis.session.title)}: played, not reported.`
    : basis.signed === null
      ? " No signature is recorded: so far these are proposals, not commitments."
      : "";
  const orders =
    basis.orders.length > 1
      ? ` They belong to orders that may exclude each other: ${listed(basis.orders.map(nameOf))}.`
      : "";
  return `Of ${counted(commitments, "commitment")}: ${listed(parts)}.${late === "" ? "" : `${late}${day}${waits}.`}${unsigned}${orders}`;
}

function isOrAre(count: number): string {
  return count === 1 ? "is" : "are";
}
