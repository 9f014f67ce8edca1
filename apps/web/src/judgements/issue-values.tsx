import type { Issue } from "@parley/model";
import type { JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { moved } from "../stability/statement-order.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { ScoreDraft } from "./score-draft.ts";

interface IssueValuesProps {
  readonly draft: ScoreDraft;
  readonly set: (part: Partial<ScoreDraft>) => void;
}

/** What each issue weighs, or only which weighs more, and what each of its options is worth. */
export function IssueValues({ draft, set }: IssueValuesProps): JSX.Element {
  const { page } = useCaseView();
  const { weighing, order } = draft;
  const issues = page.case.issues;
  const shown = weighing === "order" ? order.flatMap((id) => issues.filter((issue) => issue.id === id)) : issues;
  return (
    <>
      <FieldGroup label="How much issues count">
        <div className="weighing-choice">
          {(["weights", "order"] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" name="weighing" checked={weighing === one} onChange={() => set({ weighing: one })} />
              <span>
                {one === "weights" ? "by weights; 1 where none is given" : "only in this order, from the top"}
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <p className="small">
        A value is a number of points, or a range where it is not known exactly: 40, or 40..60. What is empty counts 0.
      </p>
      <ol className="issue-values">
        {shown.map((issue, at) => (
          <li key={issue.id}>
            <fieldset className="form-field">
              <legend className="form-label">{issue.label}</legend>
              {weighing === "order" ? (
                <Places
                  issue={issue}
                  isFirst={at === 0}
                  isLast={at === shown.length - 1}
                  onMove={(by) => set({ order: moved(order, at, by) })}
                />
              ) : (
                <ValueLine
                  words="Weight"
                  label={`Weight of ${issue.label}`}
                  placeholder="1"
                  text={draft.weights[issue.id] ?? ""}
                  onText={(text) => set({ weights: { ...draft.weights, [issue.id]: text } })}
                />
              )}
              <OptionValues issue={issue} draft={draft} set={set} />
            </fieldset>
          </li>
        ))}
      </ol>
    </>
  );
}

function OptionValues({ issue, draft: { values }, set }: IssueValuesProps & { readonly issue: Issue }): JSX.Element {
  return (
    <>
      {issue.options.map((option) => {
        const span = "divisible" in option ? option.divisible : undefined;
        const amounts = span && `${span.from} to ${span.to}${span.unit === undefined ? "" : ` ${span.unit}`}`;
        return (
          <ValueLine
            key={option.id}
            words={option.label}
            label={`Value of ${option.label}, ${issue.label}`}
            hint={amounts && `amounts from ${amounts}: a value at each of some, straight lines between`}
            placeholder={span ? `${span.from}: 0, ${span.to}: 100` : ""}
            isWide={span !== undefined}
            text={values[issue.id]?.[option.id] ?? ""}
            onText={(text) => set({ values: { ...values, [issue.id]: { ...values[issue.id], [option.id]: text } } })}
          />
        );
      })}
    </>
  );
}

interface ValueLineProps {
  readonly words: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder: string;
  readonly isWide?: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** One number under its name, beside the others. */
function ValueLine({ words, label, hint, placeholder, isWide = false, text, onText }: ValueLineProps): JSX.Element {
  return (
    <label className="value-line" data-wide={isWide}>
      <span>
        {words}
        {hint !== undefined && <span className="aside block">{hint}</span>}
      </span>
      <input
        type="text"
        aria-label={label}
        autoComplete="off"
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </label>
  );
}

interface PlacesProps {
  readonly issue: Issue;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

function Places({ issue, isFirst, isLast, onMove }: PlacesProps): JSX.Element {
  return (
    <p className="moves">
      <button
        type="button"
        className="link"
        disabled={isFirst}
        aria-label={`counts more: ${issue.label}`}
        onClick={() => onMove(-1)}
      >
        counts more
      </button>
      <button
        type="button"
        className="link"
        disabled={isLast}
        aria-label={`counts less: ${issue.label}`}
        onClick={() => onMove(1)}
      >
        counts less
      </button>
    </p>
  );
}
