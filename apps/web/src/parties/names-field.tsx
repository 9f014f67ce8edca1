import type { JSX } from "react";
import { Field } from "../chrome/field.tsx";

interface NamesFieldProps {
  readonly name: string;
  readonly aliases: string;
  readonly onNames: (names: { readonly name: string; readonly aliases: string }) => void;
}

/** The neutral name of a record and the others that reports use. */
export function NamesField({ name, aliases, onNames }: NamesFieldProps): JSX.Element {
  return (
    <>
      <Field label="Name" hint="the neutral one, used everywhere">
        <input
          type="text"
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the form begins here
          autoFocus
          value={name}
          onChange={(event) => onNames({ name: event.currentTarget.value, aliases })}
        />
      </Field>
      <Field label="Also called" hint="with commas between">
        <input
          type="text"
          autoComplete="off"
          value={aliases}
          onChange={(event) => onNames({ name, aliases: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

/** Other names as typed. @example aliasList("Kyiv, , the Rada "); // => ["Kyiv", "the Rada"] */
export function aliasList(text: string): string[] {
  return [...new Set(text.split(",").map((name) => name.trim()))].filter(Boolean);
}

/** What a form with a name still lacks. */
export function nameLack(name: string): string | undefined {
  return name.trim() === "" ? "Give it a name." : undefined;
}
