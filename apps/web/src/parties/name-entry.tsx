import { useState, type ComponentType, type JSX } from "react";
import { useRecorder } from "../server/use-recorder.ts";

/** What the form of a person, source or place is given. */
export interface NameFormProps<Record_> {
  /** None for a new one. */
  readonly record?: Record_;
  /** The party of a new one. */
  readonly party?: string | undefined;
  readonly onDone: () => void;
}

interface NameEntryProps<Record_> {
  readonly record: Record_;
  /** What is said of it beside its name. */
  readonly facts: readonly string[];
  readonly form: ComponentType<NameFormProps<Record_>>;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** One person, source or place on a line, which becomes its form. */
export function NameEntry<Record_ extends Named>({ record, facts, form: Form }: NameEntryProps<Record_>): JSX.Element {
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  const { name, aliases } = record;
  return (
    <li>
      {open ? (
        <Form record={record} onDone={() => setOpen(false)} />
      ) : (
        <>
          {name}
          {facts.length > 0 && <span className="aside"> {facts.join(", ")}</span>}
          {editable && (
            <button type="button" className="link edit-link" aria-label={`Edit ${name}`} onClick={() => setOpen(true)}>
              Edit
            </button>
          )}
          {aliases.length > 0 && <span className="aside block">also: {aliases.join(", ")}</span>}
        </>
      )}
    </li>
  );
}

interface AddNameProps<Record_> {
  readonly what: string;
  readonly party?: string | undefined;
  readonly form: ComponentType<NameFormProps<Record_>>;
}

/** A button that becomes the form of a new person, source or place. */
export function AddName<Record_>({ what, party, form: Form }: AddNameProps<Record_>): JSX.Element | null {
  const { editable } = useRecorder();
  const [open, setOpen] = useState(false);
  if (!editable) return null;
  if (open) return <Form party={party} onDone={() => setOpen(false)} />;
  return (
    <button type="button" className="link add-name" onClick={() => setOpen(true)}>
      Add {what}
    </button>
  );
}
