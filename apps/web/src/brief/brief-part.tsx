import { passageText } from "@parley/analysis";
import type { BriefSection } from "@parley/model";
import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { BriefBlocks, type NoteNumbers } from "./brief-blocks.tsx";
import { PassageEditor } from "./passage-editor.tsx";
import type { Drafts } from "./use-drafts.ts";

interface BriefPartProps {
  readonly section: BriefSection;
  readonly numbers: NoteNumbers;
  readonly drafts: Drafts;
}

/** One section of the brief, with what a person may do with it. */
export function BriefPart({ section, numbers, drafts }: BriefPartProps): JSX.Element {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const { id, heading, blocks } = section;
  const draft = drafts.of(id);
  const passage = subject.passages.find((one) => one.id === id);
  const begin = () => drafts.put(id, { heading, text: passage?.text || passageText(blocks) });
  return (
    <section id={`section-${id}`} aria-label={heading}>
      {draft ? (
        <PassageEditor id={id} draft={draft} drafts={drafts} />
      ) : (
        <>
          <h4>
            {heading}
            {editable && <PartButtons section={section} onEdit={begin} />}
          </h4>
          <BriefBlocks blocks={blocks} numbers={numbers} />
        </>
      )}
    </section>
  );
}

function PartButtons({ section, onEdit }: { section: BriefSection; onEdit: () => void }): JSX.Element {
  const { subject } = useCaseView();
  const { busy, record } = useRecorder();
  const { id, heading, written } = section;
  const passage = subject.passages.find((one) => one.id === id);
  const omitted = { ...(passage ?? { id, text: "" }), omit: true };
  return (
    <span className="part-buttons">
      {written && <span className="aside">written by a person</span>}
      <button type="button" className="link" onClick={onEdit} aria-label={`Edit “${heading}”`}>
        Edit
      </button>
      {written && (
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={`Compose “${heading}” again`}
          onClick={() =>
            void record([{ type: "removed", collection: "passages", record: id }], `Composed “${heading}” again`)
          }
        >
          Compose again
        </button>
      )}
      <button
        type="button"
        className="link"
        disabled={busy}
        aria-label={`Leave out “${heading}”`}
        onClick={() => void record([{ type: "passage-set", passage: omitted }], `Left out “${heading}”`)}
      >
        Leave out
      </button>
    </span>
  );
}
