import type { JSX } from "react";
import { sectionPlaces } from "../sections/section.tsx";
import { useSectionInView } from "./use-section-in-view.ts";

/** The contents, beside the page. */
export function Rail(): JSX.Element {
  const current = useSectionInView();
  return (
    <nav className="rail" aria-label="Contents">
      <ul>
        {sectionPlaces.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? "location" : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
