import { caseWithoutSecrets, debrief, seatBrief, type Replayed } from "@parley/analysis";
import type { Session } from "@parley/model";
import type { JSX } from "react";
import { download } from "../charts/chart-downloads.tsx";
import { useCaseView } from "../view/use-case-view.ts";

/** What a teacher hands out: the case without what the seats keep to themselves, a brief for each seat, the debrief. */
export function ClassPapers({ session, played }: { session: Session; played: Replayed }): JSX.Element {
  const { subject } = useCaseView();
  const { seats } = played.rules;
  return (
    <section aria-labelledby="class-title">
      <h3 id="class-title">For a class</h3>
      <p>Before: the case for everybody, without what seats keep to themselves, and a private brief for each seat.</p>
      <p className="text-actions">
        <button
          type="button"
          className="plain-button"
          onClick={() =>
            save(JSON.stringify(caseWithoutSecrets(subject), null, 2), {
              name: `${subject.id}-for-class.json`,
              type: "application/json",
            })
          }
        >
          Case without secrets
        </button>
        <span>Briefs for one seat each:</span>
        {seats.map(({ party, name }) => (
          <button
            key={party}
            type="button"
            className="link"
            onClick={() => save(seatBrief(subject, session, party), { name: `brief-${party}.md` })}
          >
            {name}
          </button>
        ))}
      </p>
      <p>After: every move with what it rests on, how it ended, and what was given up.</p>
      <p>
        <button
          type="button"
          className="plain-button"
          onClick={() => save(debrief(subject, session), { name: `${session.id}-debrief.md` })}
        >
          Debrief
        </button>
      </p>
    </section>
  );
}

function save(text: string, { name, type = "text/markdown" }: { readonly name: string; readonly type?: string }): void {
  download(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
