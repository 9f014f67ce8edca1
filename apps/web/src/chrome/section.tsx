import type { JSX, ReactNode } from "react";

interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** One sentence that says how to read what follows. */
  readonly lead?: string;
  /** The way to the other views of the screen. */
  readonly views?: ReactNode;
  readonly children: ReactNode;
}

/** A screen under its heading, which takes the focus of whoever arrives. */
export function Section({ id, title, lead, views, children }: SectionProps): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {views}
      {lead && <p className="lead">{lead}</p>}
      {children}
    </section>
  );
}
