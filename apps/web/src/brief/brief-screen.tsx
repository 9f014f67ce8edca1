import type { Brief, BriefNote } from "@parley/model";
import type { JSX } from "react";
import { Section } from "../chrome/section.tsx";
import { EvidenceLink } from "../panel/evidence-link.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { BriefBlocks, type NoteNumbers } from "./brief-blocks.tsx";

/** The document that leaves the building: every note opens the claim it stands for. */
export function BriefScreen(): JSX.Element {
  const { brief } = useCaseView().page;
  const numbers: NoteNumbers = new Map(brief.notes.map((note, i) => [note.claim, i + 1]));
  return (
    <Section id="brief" title="Brief" lead={brief.lead ?? statusWords(brief)}>
      <article className="brief" aria-label={brief.title}>
        <h3 className="brief-title">{brief.title}</h3>
        {brief.sections.length === 0 && <p className="empty">Nothing to report yet.</p>}
        {brief.sections.map(({ heading, blocks }) => (
          <section key={heading}>
            <h4>{heading}</h4>
            <BriefBlocks blocks={blocks} numbers={numbers} />
          </section>
        ))}
        {brief.notes.length > 0 && (
          <section>
            <h4>Notes</h4>
            <ol className="notes">
              {brief.notes.map((note) => (
                <Note key={note.claim} note={note} number={numbers.get(note.claim) ?? 0} />
              ))}
            </ol>
          </section>
        )}
      </article>
    </Section>
  );
}

function statusWords({ status }: Brief): string {
  return status === "reviewed" ? "Reviewed by a person." : "Unreviewed suggestions.";
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
