import type { JSX } from "react";
import { heading } from "../place/use-arrival.ts";

/** For the keyboard: past the switches and the rail to what the screen says. */
export function SkipLink(): JSX.Element {
  return (
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        heading()?.focus();
      }}
    >
      Skip to the content
    </a>
  );
}
