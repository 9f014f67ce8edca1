import { dateWords } from "@parley/analysis";
import { capitalised, type SuggestedQuestion } from "@parley/model";
import { useState, type JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { QuestionForm } from "./question-form.tsx";
import { questionDraft } from "./question-draft.ts";

/** How many suggestions stand there before the others are asked for. */
const room = 6;

/** Questions that the claims raise, without any number; one click makes one of them a question of the case. */
export function SuggestedList({ suggestions }: { suggestions: readonly SuggestedQuestion[] }): JSX.Element | null {
  const [all, setAll] = useState(false);
  const groups = grouped(suggestions);
  if (groups.length === 0) return null;
  const shown = all ? groups : groups.slice(0, room);
  return (
    <section aria-labelledby="suggested-title">
      <h3 id="suggested-title">Questions that the sources raise</h3>
      <ul className="suggested">
        {shown.map((group) => (
          <Suggestion key={group.map(({ question }) => question).join()} group={group} />
        ))}
      </ul>
      {shown.length < groups.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          Show {groups.length - shown.length} more
        </button>
      )}
    </section>
  );
}

/** Rival outcomes of one claim stand together. */
function grouped(suggestions: readonly SuggestedQuestion[]): SuggestedQuestion[][] {
  const groups: SuggestedQuestion[][] = [];
  for (const one of suggestions) {
    const last = groups.at(-1);
    if (one.rivals !== undefined && last?.[0]?.rivals === one.rivals) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function Suggestion({ group }: { group: readonly SuggestedQuestion[] }): JSX.Element {
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const [first] = group;
  if (open)
    return (
      <li>
        <QuestionForm start={questionDraft(group)} onDone={() => setOpen(false)} />
      </li>
    );
  return (
    <li>
      {group.map(({ question }) => (
        <p key={question}>{question}</p>
      ))}
      <p className="aside">
        {capitalised((first?.because ?? "").replace("-", " "))}
        {first?.closes !== undefined && `, ${dateWords(first.closes)}`}
        {group.length > 1 && "; rival outcomes"}.{" "}
        <EvidenceLink to={{ kind: "claims", claims: first?.claims ?? [] }} className="link">
          Evidence
        </EvidenceLink>
        {editable && (
          <>
            {" "}
            <button type="button" className="link" onClick={() => setOpen(true)}>
              {group.length > 1 ? "Ask these" : "Ask this"}
            </button>
          </>
        )}
      </p>
    </li>
  );
}
