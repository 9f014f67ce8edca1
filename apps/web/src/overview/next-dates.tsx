import { nextDates, timeline, whenOfEntry } from "@parley/analysis";
import { counted, entryKey, isYearless, type TimelineEntry } from "@parley/model";
import { useMemo, useState, type JSX } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";
import { Evidence } from "../timeline/timeline-table.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What is planned or due, as it was recorded or as reports tell it; absent when nothing is. */
export function NextDates(): JSX.Element | null {
  const { subject, page } = useCaseView();
  const here = useHere();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const day = page.asOf?.slice(0, 10) ?? today;
  const { ahead, passed } = useMemo(() => nextDates(timeline(subject, { day })), [subject, day]);
  if (ahead.length + passed.length === 0) return null;
  return (
    <section aria-labelledby="dates-title">
      <h3 id="dates-title">Next dates</h3>
      {ahead.length > 0 && (
        <ul className="dates">
          {ahead.map((entry) => (
            <li key={entryKey(entry)}>
              <Link href={here.to("timeline", entryKey(entry))} className="link quiet">
                {entry.text}
              </Link>
              <span className="aside block">
                {dateOf(entry)} <Evidence entry={entry} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {passed.length > 0 && (
        <p className="small">
          {counted(passed.length, "date has", "dates have")} passed without word of what came of{" "}
          {passed.length === 1 ? "it" : "them"}:{" "}
          <Link href={here.to("timeline", entryKey(passed[0]!))} className="link">
            {passed.length === 1 ? "the entry" : "the first of them"}
          </Link>
          .
        </p>
      )}
    </section>
  );
}

function dateOf(entry: TimelineEntry): string {
  const { status, tentative, kind, when = "", lane } = entry;
  const due = kind === "threat" || lane === "deadlines" ? "threatened" : status;
  const how = tentative ? `${due}, tentative` : due;
  return `${whenOfEntry(entry)}: ${how}${isYearless(when) ? ", year not in the text" : ""}`;
}
