import type { Step } from "@parley/model";
import { useState, type JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { dayRange, dayRangeText } from "./day-range.ts";

interface CheckListProps {
  readonly label: string;
  readonly hint?: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** Several of a list, each with a box to tick; nothing where the list is empty. */
export function CheckList({ label, hint, items, chosen, onChosen }: CheckListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <FieldGroup label={label} {...(hint === undefined ? {} : { hint })}>
      <span className="check-list">
        {items.map((item) => (
          <label key={item.id} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(item.id)}
              onChange={(event) =>
                onChosen(event.currentTarget.checked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id))
              }
            />
            <span>{item.label}</span>
          </label>
        ))}
      </span>
    </FieldGroup>
  );
}

type After = Step["after"][number];

interface EarlierStepsProps {
  readonly steps: readonly Step[];
  readonly after: readonly After[];
  readonly onAfter: (after: readonly After[]) => void;
}

const edges: readonly { readonly edge: After["edge"]; readonly label: string }[] = [
  { edge: "unspecified", label: "not said" },
  { edge: "start", label: "once it has begun" },
  { edge: "completion", label: "once it is complete" },
];

/** What comes before a step, and whether its beginning or its completion is meant. */
export function EarlierSteps({ steps, after, onAfter }: EarlierStepsProps): JSX.Element | null {
  if (steps.length === 0) return null;
  return (
    <FieldGroup label="Comes after">
      <div className="earlier-steps">
        {steps.map(({ id, text }) => {
          const own = after.find(({ step }) => step === id);
          return (
            <span key={id} className="earlier-step">
              <label className="check">
                <input
                  type="checkbox"
                  checked={own !== undefined}
                  onChange={(event) =>
                    onAfter(
                      event.currentTarget.checked
                        ? [...after, { step: id, edge: "unspecified" }]
                        : after.filter(({ step }) => step !== id),
                    )
                  }
                />
                <span>{text}</span>
              </label>
              {own && (
                <EdgeOf
                  own={own}
                  text={text}
                  onOwn={(next) => onAfter(after.map((one) => (one === own ? next : one)))}
                />
              )}
            </span>
          );
        })}
      </div>
    </FieldGroup>
  );
}

interface EdgeProps {
  readonly own: After;
  readonly text: string;
  readonly onOwn: (own: After) => void;
}

/** Whether the beginning or the completion is waited for, and how many days after. */
function EdgeOf({ own, text, onOwn }: EdgeProps): JSX.Element {
  const [days, setDays] = useState(() => dayRangeText(own.days));
  const { days: _days, ...plain } = own;
  return (
    <>
      <select
        aria-label={`After “${text}”: beginning or completion`}
        value={own.edge}
        onChange={(event) =>
          onOwn({ ...own, edge: edges.find(({ edge }) => edge === event.currentTarget.value)?.edge ?? "unspecified" })
        }
      >
        {edges.map(({ edge, label }) => (
          <option key={edge} value={edge}>
            {label}
          </option>
        ))}
      </select>
      <label className="small">
        days after{" "}
        <input
          type="text"
          className="few-days"
          autoComplete="off"
          placeholder="3-5"
          aria-label={`Days after “${text}”: 3, 3-5, 3- or -5`}
          aria-invalid={dayRange(days) === "wrong"}
          value={days}
          onChange={({ currentTarget: { value } }) => {
            setDays(value);
            const read = dayRange(value);
            if (read !== "wrong") onOwn({ ...plain, ...(read ? { days: read } : {}) });
          }}
        />
      </label>
    </>
  );
}
