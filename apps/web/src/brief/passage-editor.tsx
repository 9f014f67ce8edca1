import { useId, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { CitationPicker } from "./citation-picker.tsx";
import { Preview, Remarks } from "./passage-check.tsx";
import type { Draft, Drafts } from "./use-drafts.ts";

interface PassageEditorProps {
  readonly id: string;
  readonly draft: Draft;
  readonly drafts: Drafts;
}

/** A section being written: its text, the claims to cite, and what an editor would point out, while one types. */
export function PassageEditor({ id, draft, drafts }: PassageEditorProps): JSX.Element {
  const { subject } = useCaseView();
  const { busy, record } = useRecorder();
  const field = useRef<HTMLTextAreaElement>(null);
  const [citing, setCiting] = useState(false);
  const [headingId, textId, helpId] = [useId(), useId(), useId()];
  const change = (next: Partial<Draft>) => drafts.put(id, { ...draft, ...next });
  const passage = { ...subject.passages.find((one) => one.id === id), id, ...draft, omit: false };
  const save = () =>
    void record([{ type: "passage-set", passage }], `Wrote “${draft.heading}”`).then(
      (saved) => saved && drafts.drop(id),
    );
  const cite = (claim: string) => {
    const { text, at } = withCitation(draft.text, claim, field.current?.selectionEnd ?? draft.text.length);
    change({ text });
    setCiting(false);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const keys = (event: KeyboardEvent) => {
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key === "Enter") setCiting(true);
    else if (command && event.key.toLowerCase() === "s") save();
    else return;
    event.preventDefault();
  };
  return (
    <div className="passage-editor" onKeyDown={keys}>
      <label htmlFor={headingId}>Heading</label>
      <input id={headingId} value={draft.heading} onChange={(event) => change({ heading: event.target.value })} />
      <label htmlFor={textId}>Text</label>
      <textarea
        id={textId}
        ref={field}
        rows={Math.min(24, 4 + Math.ceil(draft.text.length / 70))}
        value={draft.text}
        aria-describedby={helpId}
        autoFocus
        onChange={(event) => change({ text: event.target.value })}
      />
      <WritingHelp id={helpId} />
      <p className="passage-buttons">
        <button type="button" className="plain-button" disabled={busy || draft.heading.trim() === ""} onClick={save}>
          Save <kbd>Ctrl S</kbd>
        </button>
        <button type="button" className="plain-button" aria-expanded={citing} onClick={() => setCiting(!citing)}>
          Cite a claim <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="link" onClick={() => drafts.drop(id)}>
          Discard
        </button>
      </p>
      {citing && <CitationPicker onPick={cite} onClose={() => setCiting(false)} />}
      <Remarks passage={passage} />
      <Preview text={draft.text} />
    </div>
  );
}

function WritingHelp({ id }: { id: string }): JSX.Element {
  return (
    <p id={id} className="small">
      A blank line between paragraphs, <code>- </code> before each item of a list. Cite claims after the sentence that
      rests on them: <code>[c05]</code>; what is your own view, mark <code>[author]</code>.
    </p>
  );
}

/** Puts a citation behind the sentence or word at a place, beside a citation that stands there already. */
function withCitation(text: string, claim: string, place: number): { text: string; at: number } {
  const before = text.slice(0, place).trimEnd();
  const rest = text.slice(place);
  const joined = before.endsWith("]") ? `${before.slice(0, -1)}, ${claim}]` : `${before} [${claim}]`;
  return { text: joined + (rest === "" || /^[\s.,;:]/.test(rest) ? rest : ` ${rest}`), at: joined.length };
}
