import type { JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { useVocabulary } from "./use-vocabulary.ts";

interface IssueFieldsProps {
  readonly issue: string;
  readonly options: readonly string[];
  readonly onChange: (changed: { issue?: string; options?: readonly string[] }) => void;
}

/** The issue, of the case, of the vocabulary or in free words, and which of its options are meant. */
export function IssueFields({ issue, options, onChange }: IssueFieldsProps): JSX.Element {
  const { issues } = useCaseView();
  const vocabulary = useVocabulary();
  const known = issues.find(({ id }) => id === issue) ?? vocabulary.find(({ id }) => id === issue.split("/")[0]);
  const toggled = (id: string, on: boolean) => (on ? [...options, id] : options.filter((other) => other !== id));
  return (
    <>
      <label className="field">
        Issue
        <input
          type="text"
          list="issues"
          autoComplete="off"
          value={issue}
          onChange={(event) => onChange({ issue: event.currentTarget.value, options: [] })}
        />
        <datalist id="issues">
          {[...issues, ...vocabulary].map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </datalist>
        {known && <span className="aside">{known.label}</span>}
      </label>
      {known && known.options.length > 0 && (
        <fieldset className="field options">
          <legend>Options</legend>
          {known.options.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={options.includes(id)}
                onChange={(event) => onChange({ options: toggled(id, event.currentTarget.checked) })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
