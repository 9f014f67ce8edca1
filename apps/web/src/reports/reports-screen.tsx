import { counted } from "@parley/model";
import type { JSX } from "react";
import { Section } from "../chrome/section.tsx";
import { AddReportsButton } from "../import/add-reports-button.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { ReportFacts } from "./report-facts.tsx";
import { ReportText } from "./report-text.tsx";
import { shownReports, type ShownReport } from "./shown-reports.ts";

/** The reports of a case, and the text of the one that the address names; a single report is opened at once. */
export function ReportsScreen(): JSX.Element {
  const view = useCaseView();
  const { item } = useHere();
  const { editable } = view.page;
  const reports = shownReports(view);
  const [only] = reports;
  const chosen = item === undefined && reports.length === 1 ? only : reports.find(({ id }) => id === item);
  if (chosen)
    return (
      <Section id="reports" title={reports.length === 1 ? "Report" : chosen.title} lead={lead}>
        <div className="report-actions">
          {reports.length > 1 && <AllReports />}
          <AddReportsButton />
          <ReportFacts key={chosen.id} report={chosen.id} />
        </div>
        <ReportText report={chosen} />
      </Section>
    );
  return (
    <Section id="reports" title="Reports">
      {item !== undefined && <p className="empty">This case has no report {item}.</p>}
      {reports.length === 0 && (
        <p className="empty">
          {editable ? "No reports yet." : "This case has no report: its positions were coded by hand."}
        </p>
      )}
      <AddReportsButton />
      {reports.length > 0 && <ReportList reports={reports} />}
    </Section>
  );
}

const lead = "The frozen text. Underlined words are claims: choose them to see who says them.";

function AllReports(): JSX.Element {
  return (
    <p className="all-reports">
      <ScreenLink to="reports">All reports</ScreenLink>
    </p>
  );
}

function ReportList({ reports }: { reports: readonly ShownReport[] }): JSX.Element {
  return (
    <div className="wide" tabIndex={0}>
      <table className="plain report-list">
        <thead>
          <tr>
            <th scope="col">Report</th>
            <th scope="col">Published by</th>
            <th scope="col">Date</th>
            <th scope="col" className="number">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, title, publisher, date, claims }) => (
            <tr key={id}>
              <th scope="row">
                <ScreenLink to="reports" item={id}>
                  {title}
                </ScreenLink>
              </th>
              <td>{publisher}</td>
              <td>{date}</td>
              <td className="number" aria-label={counted(claims.length, "claim")}>
                {claims.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
