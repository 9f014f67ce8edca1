import type { JSX } from "react";
import { ScreenLink } from "../place/screen-link.tsx";
import { Section } from "./section.tsx";

/** Stands where the address names a screen that there is not. */
export function NoScreen(): JSX.Element {
  return (
    <Section id="no-screen" title="There is no such screen">
      <p>
        <ScreenLink to="overview">Back to the overview</ScreenLink>
      </p>
    </Section>
  );
}
