import type { Claim } from "@parley/model";
import { useId, useState, type JSX, type KeyboardEvent } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { actWords, holderWords } from "../words/act-words.ts";

const shownAtOnce = 8;

/** Finds a claim by its words, who holds it or its id; Enter takes the first. */
export function CitationPicker(props: { onPick: (claim: string) => void; onClose: () => void }): JSX.Element {
  const { subject } = useCaseView();
  const [words, setWords] = useState("");
  const id = useId();
  const found = matching(subject.claims, words);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") props.onClose();
    else if (event.key === "Enter" && found[0]) props.onPick(found[0].id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="citation-picker" role="group" aria-label="Cite a claim">
      <label htmlFor={id}>Words of the claim</label>
      <input
        id={id}
        type="search"
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={keys}
      />
      <ul>
        {found.slice(0, shownAtOnce).map((claim) => (
          <li key={claim.id}>
            <button type="button" onClick={() => props.onPick(claim.id)}>
              <span className="id">{claim.id}</span> {holderWords(claim.holder)}, {actWords(claim.act)}:{" "}
              <q>{claim.quote}</q>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="small">No claim has these words.</p>}
      {found.length > shownAtOnce && <p className="small">{found.length - shownAtOnce} more: type more words.</p>}
    </div>
  );
}

function matching(claims: readonly Claim[], words: string): Claim[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return claims.filter(({ id, quote, holder, content }) => {
    const text = `${id} ${holder} ${quote} ${content}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
