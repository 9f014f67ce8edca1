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
  return (
    <nav className="screen-views" aria-label={`Views of ${screen.label}`}>
      <ul>
        {views.map(({ item, label }) => (
          <li key={label}>
            <Link href={here.to(screen.id, item)} aria-current={item === here.item ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
