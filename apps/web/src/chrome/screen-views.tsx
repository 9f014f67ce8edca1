import type { JSX } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** The views of the screen that is shown, each a question of its own; nothing where there is only one. */
export function ScreenViews(): JSX.Element | null {
  const { subject } = useCaseView();
  const here = useHere();
  const screen = here.screens.find(({ id }) => id === here.screen);
  const views = screen?.views?.filter(({ isThere }) => isThere?.(subject) ?? true) ?? [];
  if (!screen || views.length < 2) return null;
  // An item that is no view is a thing of the first one, such as one question of several.
  const current = views.find(({ item }) => item === here.item) ?? views[0];
  return (
    <nav className="screen-views" aria-label={`Views of ${screen.label}`}>
      <ul>
        {views.map((view) => (
          <li key={view.label}>
            <Link href={here.to(screen.id, view.item)} aria-current={view === current ? "page" : undefined}>
              {view.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
