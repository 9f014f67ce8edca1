import type { JSX } from "react";
import { Field } from "../chrome/field.tsx";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";

/** Which order is shown, and which it is held against; nothing where there is only one. */
export function OrderChoices({ choosing }: { choosing: ChoosingOrder }): JSX.Element | null {
  const { orders, order, against, choose } = choosing;
  if (orders.length < 2) return null;
  return (
    <div className="order-choices">
      <Field label="Show">
        <select value={order} onChange={(event) => choose({ order: event.currentTarget.value, against: undefined })}>
          {orders.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Held against">
        <select value={against ?? ""} onChange={(event) => choose({ against: event.currentTarget.value || undefined })}>
          <option value="">no other</option>
          {orders
            .filter(({ id }) => id !== order)
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </Field>
    </div>
  );
}
