import { useState, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { StepForm } from "./step-form.tsx";

/** Steps that no order has a place for; nothing where every step has one. */
export function UnplacedSteps({ ids }: { ids: readonly string[] }): JSX.Element | null {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const [edited, setEdited] = useState<string>();
  const steps = subject.steps.filter(({ id }) => ids.includes(id));
  if (steps.length === 0) return null;
  const open = steps.find(({ id }) => id === edited);
  return (
    <section aria-labelledby="unplaced-title">
      <h3 id="unplaced-title">In no order</h3>
      <ul>
        {steps.map(({ id, text }) => (
          <li key={id}>
            {text}{" "}
            {editable && (
              <button type="button" className="link" aria-label={`Place: ${text}`} onClick={() => setEdited(id)}>
                Place
              </button>
            )}
          </li>
        ))}
      </ul>
      {open && <StepForm key={open.id} step={open} onDone={() => setEdited(undefined)} />}
    </section>
  );
}
