import type { JSX } from "react";
import { ChoiceField } from "../chrome/choice-field.tsx";
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
    <ChoiceField
      label={label}
      value={party}
      choices={[
        ...(none === undefined ? [] : [["", none] as const]),
        ...parties.map(({ id, name }) => [id, name] as const),
      ]}
      onChoice={onParty}
    />
  );
}
