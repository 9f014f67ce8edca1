import { counted, type TextResult } from "@parley/model";
import { useMemo, type JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { AskedPending } from "../solve/asked-pending.tsx";
import { useAnswer } from "../solve/use-answer.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { TextActions } from "./text-actions.tsx";
import { TextBottomLine } from "./text-bottom-line.tsx";
import { TextClauseEntry } from "./text-clause-entry.tsx";
import { useTextChoices, type TextChoices } from "./use-text-choices.ts";

/** The text with its brackets, and beside it what the wordings that are chosen make of the deal. */
export function TextDesk(): JSX.Element {
  const { subject } = useCaseView();
  const choices = useTextChoices();
  const { tried, reading } = choices;
  const question = useMemo(
    () => (tried && reading ? { subject, reading, draft: tried } : undefined),
    [subject, reading, tried],
  );
  const asked = useAnswer("text", question);
  if (subject.issues.length === 0)
    return (
      <p className="empty">
        A text needs something to settle: add an issue, and what each party says of it, in{" "}
        <ScreenLink to="positions">Positions</ScreenLink>.
      </p>
    );
  return (
    <div aria-busy={asked.state === "working"}>
      {asked.answer === undefined && <AskedPending asked={asked} doing="Reading the text…" />}
      {asked.answer && <Text text={asked.answer.value} choices={choices} />}
    </div>
  );
}

function Text({ text, choices }: { text: TextResult; choices: TextChoices }): JSX.Element {
  const { draft, sentence, articles, findings, remarks, seenBy } = text;
  return (
    <>
      <p className="space-sentence">{sentence}</p>
      <TextActions text={text} choices={choices} />
      <div className="text-parts">
        <div className="text-page">
          <h3>{draft.title}</h3>
          {articles.map(({ id, number, heading, annex, clauses }) => (
            <section key={id} aria-labelledby={`article-${id}`}>
              <h4 id={`article-${id}`}>
                {annex && "Annex "}
                {number} {heading}
              </h4>
              {clauses.map((clause) => (
                <TextClauseEntry key={clause.id} clause={clause} choices={choices} />
              ))}
            </section>
          ))}
          <Lines title="Between clauses" lines={findings.map(({ message }) => message)} />
          <Lines title="Remarks on the whole" lines={remarks.map((one) => `${one.author}: ${one.text}`)} />
          <Lines title="Seen by" lines={seenBy.map(({ name, date }) => `${name}, ${date}`)} />
        </div>
        <TextBottomLine bottomLine={text.bottomLine} agreed={counted(text.counts.agreed, "clause")} />
      </div>
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <section className="text-lines">
      <h4>{title}</h4>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
