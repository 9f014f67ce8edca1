import type { JSX, ReactNode } from "react";

/** A section of the page with its anchor in the rail. */
export interface SectionPlace {
  readonly id: string;
  readonly label: string;
  /** The key that follows `g`. */
  readonly key: string;
}

/** The sections in the order in which they are read. */
export const sectionPlaces: readonly SectionPlace[] = [
  { id: "overview", label: "Overview", key: "o" },
  { id: "positions", label: "Positions", key: "m" },
  { id: "blocks", label: "What blocks", key: "b" },
  { id: "ask", label: "Ask next", key: "a" },
  { id: "findings", label: "Findings", key: "c" },
  { id: "brief", label: "Brief", key: "w" },
  { id: "report", label: "Report", key: "e" },
];

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** One sentence that says how to read what follows. */
  readonly lead?: string;
  readonly children: ReactNode;
}

/** A section under its heading. */
export function Section({ id, title, lead, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}
