import { quoted, type Claim } from "@parley/model";
import { useState, type JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { actWords, holderWords } from "../words/act-words.ts";
import { searchedClaims } from "./claim-search.ts";
import type { PositionDraft } from "./position-draft.ts";

interface ClaimPickerProps {
  readonly draft: Pick<PositionDraft, "claims" | "party" | "issue">;
  readonly onClaims: (claims: readonly string[]) => void;
}

/** Which claims a record rests on: chosen ones stay on top, others are found by their words. */
export function ClaimPicker({ draft, onClaims }: ClaimPickerProps): JSX.Element {
  const view = useCaseView();
  const [words, setWords] = useState("");
  const { claims: chosen, party, issue } = draft;
  const search = { words, party, chosen, ...(issue === undefined ? {} : { issue }) };
  const { shown, more } = searchedClaims(view.claims, search);
  return (
    <FieldGroup label="Rests on" hint={chosen.length === 0 ? "no claim yet" : ""}>
      {chosen.map((id) => (
        <ClaimCheck
          key={id}
          id={id}
          claim={view.claim(id)}
          checked
          onToggle={() => onClaims(chosen.filter((other) => other !== id))}
        />
      ))}
      <input
        type="search"
        aria-label="Find claims by their words"
        placeholder="Find claims by their words"
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
        }}
      />
      <div className="found-claims">
        {shown.map((claim) => (
          <ClaimCheck
            key={claim.id}
            id={claim.id}
            claim={claim}
            checked={false}
            onToggle={() => onClaims([...chosen, claim.id])}
          />
        ))}
        <p className="aside" role="status">
          {words !== "" && shown.length === 0 && "No other claim has these words."}
          {more > 0 && `${more} more: type more of their words.`}
        </p>
      </div>
    </FieldGroup>
  );
}

interface ClaimCheckProps {
  readonly id: string;
  readonly claim: Claim | undefined;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function ClaimCheck({ id, claim, checked, onToggle }: ClaimCheckProps): JSX.Element {
  return (
    <label className="check claim-check">
      <input type="checkbox" checked={checked} onChange={onToggle} />
      <span>
        {claim ? quoted(claim.quote) : "a claim that is not shown"}
        <span className="aside block">
          {claim && `${holderWords(claim.holder)}, ${actWords(claim.act)}, `}
          {claim?.review?.state === "suggested" ? "suggested " : ""}
          <span className="id">{id}</span>
        </span>
      </span>
    </label>
  );
}
