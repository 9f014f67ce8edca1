import { formulaText } from "@parley/analysis";
import type { JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { useCaseView } from "../view/use-case-view.ts";
import { emptyCondition, type ConditionDraft, type ConditionRow } from "./condition-draft.ts";
import { OptionsField } from "./options-field.tsx";

interface ConditionFieldsProps {
  readonly condition: ConditionDraft;
  readonly onChange: (condition: ConditionDraft) => void;
  /** The issue that the position itself is on: its condition is over others. */
  readonly without: string | undefined;
  /** Whether it is what must hold over several issues. */
  readonly several: boolean;
}

/** A condition in lines: an issue and which of its options will do. */
export function ConditionFields({ condition, onChange, without, several }: ConditionFieldsProps): JSX.Element {
  const { subject } = useCaseView();
  const { rows, kept } = condition;
  const setRow = (at: number, row: ConditionRow) =>
    onChange({ ...condition, rows: rows.map((other, i) => (i === at ? row : other)) });
  if (kept)
    return (
      <FieldGroup label={several ? "What must hold" : "Condition"}>
        <p>{formulaText(subject, kept)}</p>
        <button type="button" className="link" onClick={() => onChange(emptyCondition)}>
          Write it anew
        </button>
      </FieldGroup>
    );
  return (
    <FieldGroup label={several ? "What must hold" : "Condition"}>
      <HowJoined condition={condition} onChange={onChange} several={several} />
      {rows.map((row, at) => (
        <Row
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name, and are only added at the end
          key={at}
          row={row}
          without={without}
          onRow={(next) => setRow(at, next)}
          onRemove={
            rows.length > 1 ? () => onChange({ ...condition, rows: rows.filter((_, i) => i !== at) }) : undefined
          }
        />
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange({ ...condition, rows: [...rows, { issue: "", options: [] }] })}
      >
        Add a line
      </button>
    </FieldGroup>
  );
}

type HowJoinedProps = Pick<ConditionFieldsProps, "condition" | "onChange" | "several">;

function HowJoined({ condition, onChange, several }: HowJoinedProps): JSX.Element | null {
  const { join, negated, rows } = condition;
  if (rows.length < 2 && !several) return null;
  return (
    <div className="joined">
      {several && (
        <label>
          <span className="sr-only">Must or must not</span>
          <select
            value={negated ? "not" : "must"}
            onChange={(event) => onChange({ ...condition, negated: event.currentTarget.value === "not" })}
          >
            <option value="must">must hold:</option>
            <option value="not">must not hold:</option>
          </select>
        </label>
      )}
      {rows.length > 1 && (
        <label>
          <span className="sr-only">All or any of the lines</span>
          <select
            value={join}
            onChange={(event) => onChange({ ...condition, join: event.currentTarget.value === "any" ? "any" : "all" })}
          >
            <option value="all">all of these lines</option>
            <option value="any">any one of these lines</option>
          </select>
        </label>
      )}
    </div>
  );
}

interface RowProps {
  readonly row: ConditionRow;
  readonly without: string | undefined;
  readonly onRow: (row: ConditionRow) => void;
  readonly onRemove: (() => void) | undefined;
}

function Row({ row, without, onRow, onRemove }: RowProps): JSX.Element {
  const { page } = useCaseView();
  return (
    <div className="condition-row">
      <label>
        <span className="sr-only">Issue</span>
        <select value={row.issue} onChange={(event) => onRow({ issue: event.currentTarget.value, options: [] })}>
          <option value="" disabled>
            Choose an issue…
          </option>
          {page.case.issues
            .filter(({ id }) => id !== without)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {row.issue !== "" && (
        <OptionsField
          issue={row.issue}
          chosen={row.options}
          onChange={(options) => onRow({ ...row, options })}
          label="is one of"
        />
      )}
      {onRemove && (
        <button type="button" className="link" onClick={onRemove}>
          Remove this line
        </button>
      )}
    </div>
  );
}
