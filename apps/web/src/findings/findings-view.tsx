import type { Finding } from "@parley/model";
import type { JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { findingEntries } from "./finding-entries.ts";
import { findingGroups, findingsSentence, type FindingEntry, type SeverityGroup } from "./finding-groups.ts";
import { findingPlaces } from "./finding-places.ts";
import { findingTitle } from "./finding-title.ts";

/** The findings by severity and subject, each with its question and what it rests on. */
export function FindingsView(): JSX.Element {
  const view = useCaseView();
  const entries = findingEntries(view);
  useScreenKeys({ letters: { j: () => goOn(1), k: () => goOn(-1) } });
  return (
    <>
      <p className={entries.length === 0 ? "empty" : "space-sentence"}>
        {findingsSentence(entries.map(({ finding }) => finding))}
        {view.page.reports.length === 0 && view.issues.length === 0 && (
          <>
            {" "}
            Findings come from what reports and parties say: add a report in{" "}
            <ScreenLink to="reports">Reports</ScreenLink>, or issues in{" "}
            <ScreenLink to="positions">Positions</ScreenLink>.
          </>
        )}
      </p>
      {entries.some(({ finding }) => finding.question !== undefined) && (
        <p className="small">
          <ScreenLink to="ask">All questions to ask</ScreenLink>, the unknowns of the deal space with them.
        </p>
      )}
      {findingGroups(entries).map((group) => (
        <SeveritySection key={group.severity} group={group} />
      ))}
      {entries.length > 0 && <FindingsTable entries={entries} />}
    </>
  );
}

/** Focus goes to the next finding, or the previous one: Enter then opens what it rests on. */
function goOn(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(".findings > li")];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by];
  next?.querySelector<HTMLElement>(".finding-code")?.focus();
}

const headings = { error: "Errors", warning: "Warnings", notice: "Notices" } as const;
const hints = {
  error: "nothing may rest on these",
  warning: "a conclusion may turn on these",
  notice: "good to know",
} as const;

function SeveritySection({ group: { severity, count, subjects } }: { group: SeverityGroup }): JSX.Element {
  return (
    <section className="finding-group" aria-labelledby={`findings-${severity}`}>
      <h3 id={`findings-${severity}`}>
        {headings[severity]} <span className="aside">{`${count}: ${hints[severity]}`}</span>
      </h3>
      {subjects.map(({ subject, entries }) => (
        <div key={subject}>
          <h4>{subject}</h4>
          <ol className="findings">
            {entries.map(({ key, finding }) => (
              <FindingItem key={key} name={key} finding={finding} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function FindingItem({ name, finding }: { name: string; finding: Finding }): JSX.Element {
  const view = useCaseView();
  const { screens } = useHere();
  const { code, message, question, refs } = finding;
  const evidence = refs.filter((ref) => view.position(ref) ?? view.claim(ref)).length;
  const places = findingPlaces(refs, view).filter(({ screen }) => screens.some(({ id }) => id === screen));
  const title = findingTitle(code);
  return (
    <li>
      {evidence > 0 ? (
        <EvidenceLink to={{ kind: "finding", finding: name }} className="finding-code link quiet">
          {title}
        </EvidenceLink>
      ) : (
        <p className="finding-code" tabIndex={-1}>
          {title}
        </p>
      )}
      <div>
        <p>{message}</p>
        {question !== undefined && <p className="finding-question">{question}</p>}
        <Related places={places} name={name} evidence={evidence} />
      </div>
    </li>
  );
}

/** How many places of one finding are named before the rest is only counted. */
const room = 4;

interface RelatedProps {
  readonly places: ReturnType<typeof findingPlaces>;
  readonly name: string;
  readonly evidence: number;
}

function Related({ places, name, evidence }: RelatedProps): JSX.Element | null {
  if (evidence === 0 && places.length === 0) return null;
  return (
    <p className="aside finding-related">
      {evidence > 0 && (
        <EvidenceLink to={{ kind: "finding", finding: name }} className="link">
          Evidence
        </EvidenceLink>
      )}
      {places.slice(0, room).map(({ screen, item, words }) => (
        <ScreenLink key={words} to={screen} {...(item === undefined ? {} : { item })} className="link quiet">
          {words}
        </ScreenLink>
      ))}
      {places.length > room && <span>and {places.length - room} more</span>}
    </p>
  );
}

function FindingsTable({ entries }: { entries: readonly FindingEntry[] }): JSX.Element {
  return (
    <details>
      <summary>The findings as a table</summary>
      <div className="wide" role="region" aria-label="The findings as a table" tabIndex={0}>
        <table className="plain findings-table">
          <thead>
            <tr>
              <th scope="col">Finding</th>
              <th scope="col">Severity</th>
              <th scope="col">What</th>
              <th scope="col">To ask</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ key, finding }) => (
              <tr key={key}>
                <th scope="row">{finding.code}</th>
                <td>{finding.severity}</td>
                <td>{finding.message}</td>
                <td>{finding.question ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
