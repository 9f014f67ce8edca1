import type { JSX } from "react";
import { FieldGroup } from "../chrome/field.tsx";
import { useCaseView } from "../view/use-case-view.ts";

interface OptionsFieldProps {
  readonly issue: string;
  readonly chosen: readonly string[];
  readonly onChange: (options: readonly string[]) => void;
  readonly label: string;
}

/** The options of an issue to choose from; what is chosen stays in the order of the case. */
export function OptionsField({ issue, chosen, onChange, label }: OptionsFieldProps): JSX.Element {
  const view = useCaseView();
  const options = view.page.case.issues.find(({ id }) => id === issue)?.options ?? [];
  const toggle = (option: string) => {
    const next = chosen.includes(option) ? chosen.filter((id) => id !== option) : [...chosen, option];
    onChange(options.map(({ id }) => id).filter((id) => next.includes(id)));
  };
  return (
    <FieldGroup label={label}>
      {options.map(({ id, label: words }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          <span>{words}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
