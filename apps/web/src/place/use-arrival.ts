import { useEffect } from "react";

/** Kept outside of any component: the place that a reader comes from may have been another page altogether. */
let last: string | undefined;
let goesBack = false;
window.addEventListener("popstate", () => {
  goesBack = true;
});

/**
 * Names the page, and greets a reader who comes from another place: focus moves to the words that the address asks
 * for, or to the heading. The first page of a visit leaves focus where the browser puts it; back and forward leave the
 * page where it was scrolled to.
 */
export function useArrival(path: string, title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    const arrives = last !== undefined && last !== path;
    if (arrives && !goesBack) window.scrollTo({ top: 0, behavior: "instant" });
    goesBack = false;
    last = path;
    const words = document.querySelector<HTMLElement>("main .shown");
    words?.scrollIntoView({ block: "center" });
    if (arrives) (words ?? heading())?.focus({ preventScroll: true });
  }, [path]);
}

/** The heading of the screen. */
export function heading(): HTMLElement | null {
  return document.querySelector<HTMLElement>("main h2, main h1");
}
