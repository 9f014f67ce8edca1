import type { JSX, ReactNode } from "react";
import { Link } from "wouter";
import { useHere } from "./use-here.ts";

interface ScreenLinkProps {
  readonly to: string;
  readonly item?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Leads to a screen of this case under the same reading; only its words where there is no such screen yet. */
export function ScreenLink({ to, item, className, children }: ScreenLinkProps): JSX.Element {
  const here = useHere();
  if (!here.screens.some(({ id }) => id === to)) return <span className={className}>{children}</span>;
  return (
    <Link href={here.to(to, item)} className={className}>
      {children}
    </Link>
  );
}
