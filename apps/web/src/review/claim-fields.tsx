import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { actChoices, actWords } from "../words/act-words.ts";
import type { TypedClaim } from "./claim-changes.ts";
import { IssueFields } from "./issue-fields.tsx";

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

interface ClaimFieldsProps {
  readonly typed: TypedClaim;
  readonly onChange: (changed: Partial<TypedClaim>) => void;
}

/** The fields of a claim: who does what about which issue, then what the words say beside that. */
export function ClaimFields({ typed, onChange: set }: ClaimFieldsProps): JSX.Element {
  const field = (name: Exclude<keyof TypedClaim, "options">) => ({
    value: typed[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <label className="field">
        Quote, in the words of the report
        <textarea rows={3} required {...field("quote")} />
      </label>
      <Holder {...field("holder")} />
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
    </>
  );
}

/** One of the parties and people of the case, or anybody else in free words. */
function Holder(field: Omit<TextProps, "label">): JSX.Element {
  const { subject, parties } = useCaseView();
  return (
    <label className="field">
      Holder
      <input type="text" list="holders" autoFocus {...field} />
      <datalist id="holders">
        {[...parties, ...subject.people].map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
        <option value="(article)">the report itself</option>
        <option value="(expert)">an expert</option>
      </datalist>
    </label>
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
