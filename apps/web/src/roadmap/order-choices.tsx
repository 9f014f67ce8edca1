import type { JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
import type { ChoosingOrder } from "./use-roadmap-choices.ts";

/** Which order is shown, and which it is held against; nothing where there is only one. */
export function OrderChoices({ choosing }: { choosing: ChoosingOrder }): JSX.Element | null {
  const { orders, order, against, choose } = choosing;
  if (orders.length < 2) return null;
  const named = orders.map(({ id, label }) => [id, label] as const);
  return (
    <div className="order-choices">
      <ChoiceField
        label="Show"
        value={order}
        choices={named}
        onChoice={(id) => choose({ order: id, against: undefined })}
      />
      <ChoiceField
        label="Held against"
        value={against ?? ""}
        choices={[["", "no other"], ...named.filter(([id]) => id !== order)]}
        onChoice={(id) => choose({ against: id || undefined })}
      />
    </div>
  );
}
