import type { BriefNote } from "@parley/model";
import type { JSX } from "react";
import { EvidenceLink } from "../panel/evidence-link.tsx";

/** The notes under a brief, each with the way to its claim. */
export function BriefNotes({ notes }: { notes: readonly BriefNote[] }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h4>Notes</h4>
      <ol className="notes">
        {notes.map((note, i) => (
          <Note key={note.claim} note={note} number={i + 1} />
        ))}
      </ol>
    </section>
  );
}

function Note({ note, number }: { note: BriefNote; number: number }): JSX.Element {
  return (
    <li>
      {note.source}, <q>{note.quote}</q>, {note.said}, grade {note.grade}.{" "}
      <EvidenceLink to={{ kind: "claims", claims: [note.claim] }} label={`Open the claim of note ${number}`}>
        {note.claim}
      </EvidenceLink>
    </li>
  );
}
