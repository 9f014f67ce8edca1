import { Suspense, type ComponentProps, type JSX } from "react";
import { Section } from "./section.tsx";

/** A section whose code is asked for when somebody comes: its heading stands at once, for whoever arrives. */
export function LaterSection({ children, ...section }: ComponentProps<typeof Section>): JSX.Element {
  return (
    <Section {...section}>
      <Suspense fallback={<p className="waiting">Opening…</p>}>{children}</Suspense>
    </Section>
  );
}
