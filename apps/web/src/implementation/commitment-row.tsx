import { complianceWords, listed, type Commitment } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { PartyMark } from "../view/party-mark.tsx";
import { useCaseView } from "../view/use-case-view.ts";

interface CommitmentRowProps {
  readonly one: Commitment;
  /** The words of a step or a clause. */
  readonly textOf: (id: string) => string;
  /** Left out where nothing can be recorded. */
  readonly onReport?: () => void;
}

/** One commitment: who owes what to whom by when, every report on it, and what follows from a default. */
export function CommitmentRow({ one, textOf, onReport }: CommitmentRowProps): JSX.Element {
  const { partyName, claim } = useCaseView();
  const { id, text, actors, counterparts, due, timing, verifiers, evidence, irreversible, claims } = one;
  const known = claims.filter((each) => claim(each));
  const names = (ids: readonly string[]): string => listed(ids.map(partyName));
  return (
    <tr data-commitment={id}>
      <th scope="row">
        {text}
        {irreversible && <span className="aside">hard to take back</span>}
        {known.length > 0 && (
          <span className="aside">
            <EvidenceLink to={{ kind: "claims", claims: known }} className="link" label={`The words behind ${text}`}>
              Its words
            </EvidenceLink>
          </span>
        )}
      </th>
      <td>
        {actors.length === 0 ? "not said" : actors.map((party) => <PartyMark key={party} party={party} />)}
        {counterparts.length > 0 && <span className="aside">to {names(counterparts)}</span>}
      </td>
      <td>
        {due ? `${timing} by ${due.day}` : "no day"}
        {due && <span className="aside">{due.why}</span>}
        <span className="aside">{verifiers.length === 0 ? "nobody is named to check it" : names(verifiers)}</span>
        {evidence !== undefined && <span className="aside">shown by {evidence}</span>}
      </td>
      <td>
        <StatusNow one={one} />
      </td>
      <td>
        <Following one={one} textOf={textOf} />
      </td>
      {onReport && (
        <td>
          <button type="button" className="plain-button" onClick={onReport}>
            Report<span className="sr-only"> on {text}</span>
          </button>
        </td>
      )}
    </tr>
  );
}

/** What stands now, then every report, the oldest first. */
function StatusNow({
  one: { status, standing, disputed, overdue, reports, played },
}: {
  one: Commitment;
}): JSX.Element {
  const { claim } = useCaseView();
  const words = (value: number): string => `${value} ${complianceWords[value]}`;
  const marks = [...(overdue ? ["overdue"] : []), ...(disputed ? ["disputed"] : [])];
  return (
    <>
      <strong>
        {status !== null
          ? words(status)
          : standing.length === 0
            ? "not reported"
            : listed(standing.map((report) => words(report.status)))}
      </strong>
      {marks.length > 0 && `, ${listed(marks)}`}
      {played && <span className="aside">at the table: {listed(played.map((part) => part.replaceAll("-", " ")))}</span>}
      {reports.length > 0 && (
        <ol className="compliance-steps small" aria-label="Reports, the oldest first">
          {reports.map(({ id, date, author, status: value, note, claims }) => {
            const known = claims.filter((each) => claim(each));
            return (
              <li key={id}>
                {date}: {words(value)}, {author}
                {note !== undefined && `: ${note}`}{" "}
                {known.length > 0 && (
                  <EvidenceLink
                    to={{ kind: "claims", claims: known }}
                    className="link"
                    label={`The words behind report ${id}`}
                  >
                    Its words
                  </EvidenceLink>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

const remedyWords = { guarantee: "Guarantee", threat: "Threat", remedy: "Remedy" } as const;

function Following({
  one: { overdue, strands, remedies },
  textOf,
}: Pick<CommitmentRowProps, "one" | "textOf">): JSX.Element {
  const { partyName } = useCaseView();
  const waits = strands.map((id) => `“${textOf(id)}”`);
  if (waits.length === 0 && remedies.length === 0) return <>nothing recorded</>;
  return (
    <>
      {waits.length > 0 && (
        <p>
          {overdue ? "Stranded: " : "Waits for it: "}
          {listed(waits)}
        </p>
      )}
      {remedies.map(({ kind, by, text, threat }) => (
        <p key={`${kind} ${threat ?? text}`} className="small">
          {remedyWords[kind]}
          {by.length > 0 && ` of ${listed(by.map(partyName))}`}: {text}
        </p>
      ))}
    </>
  );
}
