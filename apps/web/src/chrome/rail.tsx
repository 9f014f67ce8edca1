import type { JSX } from "react";
import { Link } from "wouter";
import { useHere } from "../place/use-here.ts";

/** The screens, beside the page. */
export function Rail(): JSX.Element {
  const here = useHere();
  return (
    <nav className="rail" aria-label="Screens">
      <ul>
        {here.screens.map(({ id, label, opensGroup }) => (
          <li key={id} className={opensGroup ? "group-start" : undefined}>
            <Link href={here.to(id)} aria-current={id === here.screen ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
