import type { Claim } from "@parley/model";
import { useState, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { actChoices, actWords } from "../words/act-words.ts";
import { typedClaim, type TypedClaim } from "./claim-changes.ts";
import { IssueFields } from "./issue-fields.tsx";

interface ClaimFormProps {
  readonly claim: Claim;
  readonly heading: string;
  readonly save: string;
  readonly onSave: (typed: TypedClaim) => void;
  readonly onCancel: () => void;
}

const sources = [
  "A reliable",
  "B usually reliable",
  "C fairly reliable",
  "D not usually reliable",
  "E unreliable",
  "F cannot be judged",
];
const contents = [
  "1 confirmed",
  "2 probably true",
  "3 possibly true",
  "4 doubtful",
  "5 improbable",
  "6 cannot be judged",
];

/** Every field of a claim; what is left alone stays as it is. */
export function ClaimForm({ claim, heading, save, onSave, onCancel }: ClaimFormProps): JSX.Element {
  const { subject, parties } = useCaseView();
  const [typed, setTyped] = useState(() => typedClaim(claim));
  const set = (changed: Partial<TypedClaim>) => setTyped({ ...typed, ...changed });
  const field = (name: Exclude<keyof TypedClaim, "options">) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      className="claim-form"
      aria-label={heading}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <h4>{heading}</h4>
      <label className="field">
        Quote, in the words of the report
        <textarea rows={3} required {...field("quote")} />
      </label>
      <label className="field">
        Holder
        <input type="text" list="holders" autoFocus {...field("holder")} />
        <datalist id="holders">
          {[...parties, ...subject.people].map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
          <option value="(article)">the report itself</option>
          <option value="(expert)">an expert</option>
        </datalist>
      </label>
      <label className="field">
        Act
        <select {...field("act")}>
          {actChoices.map((act) => (
            <option key={act} value={act}>
              {actWords(act)}
            </option>
          ))}
        </select>
      </label>
      <IssueFields issue={typed.issue} options={typed.options} onChange={set} />
      <Text label="Condition" {...field("condition")} />
      <Text label="Towards" {...field("target")} />
      <Text label="Content" {...field("content")} />
      <Text label="Hedges, parted by ;" {...field("hedges")} />
      <Text label="When, in the words of the report" {...field("when")} />
      <div className="field-pair">
        <Text label="Translation" {...field("translation")} />
        <Text label="into" {...field("language")} />
      </div>
      <div className="field-pair even">
        <Grade
          label="Source"
          words={sources}
          value={typed.grade.charAt(0)}
          onChange={(grade) => set({ grade: grade + typed.grade.charAt(1) })}
        />
        <Grade
          label="Information"
          words={contents}
          value={typed.grade.charAt(1)}
          onChange={(grade) => set({ grade: typed.grade.charAt(0) + grade })}
        />
      </div>
      <Text label="Note" {...field("note")} />
      <p className="form-buttons">
        <button type="submit" className="main-button">
          {save} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="plain-button" onClick={onCancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (event: { currentTarget: { value: string } }) => void;
}

function Text({ label, ...field }: TextProps): JSX.Element {
  return (
    <label className="field">
      {label}
      <input type="text" autoComplete="off" {...field} />
    </label>
  );
}

interface GradeProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Grade({ label, words, value, onChange }: GradeProps): JSX.Element {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {words.map((grade) => (
          <option key={grade} value={grade.charAt(0)}>
            {grade}
          </option>
        ))}
      </select>
    </label>
  );
}
