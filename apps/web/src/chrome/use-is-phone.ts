import { useSyncExternalStore } from "react";

/** As wide as a window is in which the rail stands above the screen; the same width as in the style sheet. */
const narrow = "(max-width: 799px)";

/** Whether the window is too narrow for anything to stand beside a screen. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(narrow).matches);
}

function watch(onChange: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
