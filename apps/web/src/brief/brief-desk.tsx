import type { JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { AddSection } from "./add-section.tsx";
import type { NoteNumbers } from "./brief-blocks.tsx";
import { BriefDownloads } from "./brief-downloads.tsx";
import { BriefNotes } from "./brief-notes.tsx";
import { BriefOutline } from "./brief-outline.tsx";
import { BriefPart } from "./brief-part.tsx";
import { useDrafts } from "./use-drafts.ts";

/** The document: every note opens the claim it stands for, every section can be rewritten. */
export function BriefDesk(): JSX.Element {
  const { page } = useCaseView();
  const { brief } = page;
  const { editable } = useRecorder();
  const drafts = useDrafts(page.name);
  const numbers: NoteNumbers = new Map(brief.notes.map((note, i) => [note.claim, i + 1]));
  return (
    <>
      <BriefDownloads />
      <div className="brief-desk">
        <BriefOutline />
        <article className="brief" aria-label={brief.title}>
          <h3 className="brief-title">{brief.title}</h3>
          {brief.sections.length === 0 && (
            <p className="empty">Nothing to report yet: add a report and accept its claims for a first draft.</p>
          )}
          {brief.sections.map((section) => (
            <BriefPart key={section.id} section={section} numbers={numbers} drafts={drafts} />
          ))}
          {editable && <AddSection drafts={drafts} />}
          <BriefNotes notes={brief.notes} />
        </article>
      </div>
    </>
  );
}
