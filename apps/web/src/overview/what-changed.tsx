import type { LogEntry } from "@parley/api";
import type { JSX, ReactNode } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { ScreenLink } from "../place/screen-link.tsx";
import { useHistory } from "../server/use-history.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** How many entries the overview has room for. */
const room = 5;

/** What was done last, newest first; each leads to what it changed. Absent for a case without a history. */
export function WhatChanged(): JSX.Element | null {
  const { page } = useCaseView();
  const { data } = useHistory(page.name, page.editable);
  const entries = (data ?? []).filter(({ counts, type }) => counts && type !== "undone");
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="changed-title">
      <h3 id="changed-title">
        <ScreenLink to="history">What changed</ScreenLink>
        {entries.length > room && (
          <span className="aside">
            last {room} of {entries.length}
          </span>
        )}
      </h3>
      <ol className="what-changed">
        {entries
          .slice(-room)
          .toReversed()
          .map((entry) => (
            <li key={entry.id}>
              <ToRecord entry={entry}>{entry.sentence}</ToRecord>
              <span className="aside block">
                {entry.author}, {entry.at.slice(0, 10)}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

const screensOf: Readonly<Record<string, string>> = {
  reports: "reports",
  parties: "parties",
  people: "parties",
  sources: "parties",
  places: "parties",
  rules: "positions",
  assumptions: "positions",
  passages: "brief",
};

/** Leads to the record that an entry changed, as far as it is still there. */
function ToRecord({ entry, children }: { entry: LogEntry; children: ReactNode }): JSX.Element {
  const view = useCaseView();
  const [collection = "", id = ""] = entry.records[0]?.split(" ") ?? [];
  if (collection === "positions" && view.position(id))
    return (
      <EvidenceLink to={{ kind: "position", position: id }} className="link quiet">
        {children}
      </EvidenceLink>
    );
  if (collection === "claims" && view.claim(id))
    return (
      <EvidenceLink to={{ kind: "claims", claims: [id] }} className="link quiet">
        {children}
      </EvidenceLink>
    );
  const isIssue = collection === "issues" && view.issues.some((issue) => issue.id === id);
  const screen = isIssue ? "positions" : (screensOf[collection] ?? "history");
  const item = isIssue || collection === "reports" ? { item: id } : {};
  return (
    <ScreenLink to={screen} {...item} className="link quiet">
      {children}
    </ScreenLink>
  );
}
