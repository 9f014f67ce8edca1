import type { JSX } from "react";
import { TextField } from "../chrome/text-field.tsx";

interface NamesFieldProps {
  readonly name: string;
  readonly aliases: string;
  readonly onNames: (names: { readonly name: string; readonly aliases: string }) => void;
}

/** The neutral name of a record and the others that reports use. */
export function NamesField({ name, aliases, onNames }: NamesFieldProps): JSX.Element {
  return (
    <>
      <TextField
        label="Name"
        hint="the neutral one, used everywhere"
        isFirst
        text={name}
        onText={(next) => onNames({ name: next, aliases })}
      />
      <TextField
        label="Also called"
        hint="with commas between"
        text={aliases}
        onText={(next) => onNames({ name, aliases: next })}
      />
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
