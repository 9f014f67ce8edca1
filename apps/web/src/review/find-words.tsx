import { counted } from "@parley/model";
import { useState, type JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { mostOccurrences, sameWords } from "./same-words.ts";

/** Finds words in every report of the case; begins with those of the quote, which can be made fewer. */
export function FindWords({ words: first }: { words: string }): JSX.Element {
  const { page, subject } = useCaseView();
  const [words, setWords] = useState(first);
  const found = sameWords(page.reports, words);
  const more = found.length > mostOccurrences;
  return (
    <section className="choice" aria-label="Find elsewhere">
      <label className="field">
        Words to find in all reports
        <input type="text" autoFocus value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      </label>
      <p className="aside" role="status">
        {more ? `The first ${mostOccurrences} places` : counted(found.length, "place")} in{" "}
        {counted(page.reports.length, "report")}
      </p>
      <ul>
        {found.slice(0, mostOccurrences).map(({ report, start, before, words: here, after }) => (
          <li key={`${report} ${start}`}>
            <ScreenLink to="reports" item={report} className="aside">
              {subject.reports.find(({ id }) => id === report)?.title ?? report}
            </ScreenLink>
            <span className="block found">
              …{before}
              <strong>{here}</strong>
              {after}…
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
