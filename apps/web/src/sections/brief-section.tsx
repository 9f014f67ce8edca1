import type { Brief, BriefBlock, BriefNote, BriefSentence } from "@parley/model";
import type { JSX } from "react";
import { useEvidence } from "../panel/subject.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { Section } from "./section.tsx";

type Numbers = ReadonlyMap<string, number>;

/** The document that leaves the building: every note opens the claim it stands for. */
export function BriefSection(): JSX.Element {
  const { brief } = useCaseView().page;
  const numbers: Numbers = new Map(brief.notes.map((note, i) => [note.claim, i + 1]));
  return (
    <Section id="brief" title="Brief" lead={brief.lead ?? statusWords(brief)}>
      <article className="brief" aria-label={brief.title}>
        <h3 className="brief-title">{brief.title}</h3>
        {brief.sections.length === 0 && <p className="empty">Nothing to report yet.</p>}
        {brief.sections.map(({ heading, blocks }) => (
          <section key={heading}>
            <h4>{heading}</h4>
            {blocks.map((block, i) => (
              <Block key={i} block={block} numbers={numbers} />
            ))}
          </section>
        ))}
        {brief.notes.length > 0 && (
          <section>
            <h4>Notes</h4>
            <ol className="notes">
              {brief.notes.map((note, i) => (
                <Note key={note.claim} note={note} number={i + 1} />
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

function Block({ block, numbers }: { block: BriefBlock; numbers: Numbers }): JSX.Element {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Sentences sentences={block.sentences} numbers={numbers} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((sentences, i) => (
            <li key={i}>
              <Sentences sentences={sentences} numbers={numbers} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <BriefTable block={block} numbers={numbers} />;
  }
}

function BriefTable({ block, numbers }: { block: Extract<BriefBlock, { kind: "table" }>; numbers: Numbers }): JSX.Element {
  return (
    <table className="plain">
      <thead>
        <tr>
          {block.head.map((head, i) => (
            <th key={i} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, k) => (
              <td key={k}>
                {cell.text}
                <NoteMarks claims={cell.claims} numbers={numbers} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentences({ sentences, numbers }: { sentences: readonly BriefSentence[]; numbers: Numbers }): JSX.Element {
  return (
    <>
      {sentences.map(({ text, claims }, i) => (
        <span key={i}>
          {i > 0 && " "}
          {text}
          <NoteMarks claims={claims} numbers={numbers} />
        </span>
      ))}
    </>
  );
}

function NoteMarks({ claims, numbers }: { claims: readonly string[]; numbers: Numbers }): JSX.Element | null {
  const { open } = useEvidence();
  const marks = claims.filter((claim) => numbers.has(claim));
  if (marks.length === 0) return null;
  return (
    <sup className="marks">
      {marks.map((claim) => (
        <button
          key={claim}
          type="button"
          aria-label={`Note ${numbers.get(claim)}`}
          onClick={() => open({ kind: "evidence", title: `Note ${numbers.get(claim)}`, positions: [], claims: [claim] })}
        >
          {numbers.get(claim)}
        </button>
      ))}
    </sup>
  );
}

function Note({ note, number }: { note: BriefNote; number: number }): JSX.Element {
  const { open } = useEvidence();
  return (
    <li>
      {note.source}, <q>{note.quote}</q>, {note.said}, grade {note.grade}.{" "}
      <button
        type="button"
        className="link"
        aria-label={`Open the claim of note ${number}`}
        onClick={() => open({ kind: "evidence", title: `Note ${number}`, positions: [], claims: [note.claim] })}
      >
        {note.claim}
      </button>
    </li>
  );
}
