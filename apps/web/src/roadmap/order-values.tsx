import { valuesWords } from "@parley/analysis";
import type { AmountOrder, OrderValues, RoadmapOrder } from "@parley/model";
import { useState, type JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";
import { ValuesForm } from "./values-form.tsx";

interface OrderValuesPartProps {
  readonly order: RoadmapOrder;
  readonly choosing: ChoosingOrder;
}

/** What the values that named people gave say of an order, and the way to give some. */
export function OrderValuesPart({ order, choosing }: OrderValuesPartProps): JSX.Element | null {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const { values } = order;
  if (values.length === 0 && !editable) return null;
  return (
    <div className="order-values">
      {values.map((one) => (
        <ValuesLine key={one.author} values={one} />
      ))}
      {values.length > 0 && (
        <Field label="Cut each step into" hint="what smaller steps would change">
          <select
            value={choosing.parts ?? ""}
            onChange={(event) => choosing.choose({ parts: Number(event.currentTarget.value) || undefined })}
          >
            <option value="">one part, as it is</option>
            {[2, 4, 8].map((parts) => (
              <option key={parts} value={parts}>
                {parts} parts
              </option>
            ))}
          </select>
        </Field>
      )}
      {open && <ValuesForm order={order} onDone={() => setOpen(false)} />}
      {editable && !open && (
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {subject.stepValues.length > 0 ? "Change the values of steps" : "Give values to the steps"}
        </button>
      )}
    </div>
  );
}

function ValuesLine({
  values: { exposure, guarantee, shortfall, chunks, ...by },
}: {
  values: OrderValues;
}): JSX.Element {
  return (
    <>
      <p>
        {valuesWords(by)}: {figure("highest exposure", exposure)}; {figure("guarantee needed", guarantee)}
        {shortfall && `; ${figure("guarantee needed beyond what leaving costs", shortfall)}`}.
      </p>
      {chunks && (
        <p>
          In parts: {figure("highest exposure", chunks.exposure)}; {figure("guarantee needed", chunks.guarantee)}.
        </p>
      )}
    </>
  );
}

function figure(what: string, { given, least, heuristic }: AmountOrder): string {
  return `${what} ${given} as given, ${heuristic ? "at best found" : "at least"} ${least}`;
}
