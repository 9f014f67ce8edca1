import type { JSX } from "react";
import { Field } from "../chrome/field.tsx";
import { useCaseView } from "../view/use-case-view.ts";

interface PartyFieldProps {
  readonly label: string;
  /** Empty for none. */
  readonly party: string;
  readonly onParty: (party: string) => void;
  /** What choosing no party is called; left out where there must be one. */
  readonly none?: string;
}

/** One of the parties, or none. */
export function PartyField({ label, party, onParty, none }: PartyFieldProps): JSX.Element {
  const { parties } = useCaseView();
  return (
    <Field label={label}>
      <select value={party} onChange={(event) => onParty(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {parties.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
