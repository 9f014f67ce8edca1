import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Evidence, Subject } from "./subject.ts";

/**
 * The state of the side panel. Opening it remembers where the reader was; closing it, by button or Escape, leads back
 * there.
 */
export function useEvidencePanel(): Evidence {
  const [subject, setSubject] = useState<Subject>();
  const [shown, setShown] = useState<string>();
  const opener = useRef<HTMLElement>(undefined);

  const open = useCallback((next: Subject) => {
    const from = document.activeElement;
    if (from instanceof HTMLElement && !from.closest(".panel")) opener.current = from;
    const before = opener.current?.getBoundingClientRect().top ?? 0;
    flushSync(() => setSubject(next));
    keepInPlace(opener.current, before);
    document.querySelector<HTMLElement>(".panel h2")?.focus({ preventScroll: true });
  }, []);
  const close = useCallback(() => {
    flushSync(() => setSubject(undefined));
    opener.current?.focus({ preventScroll: true });
    opener.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const showInReport = useCallback((claim: string) => {
    flushSync(() => setShown(claim));
    const mark = document.querySelector<HTMLElement>(".report-text .shown");
    mark?.scrollIntoView({ block: "center" });
    mark?.focus({ preventScroll: true });
  }, []);
  useEscape(subject !== undefined, close);
  return useMemo(() => ({ subject, shown, open, close, showInReport }), [subject, shown, open, close, showInReport]);
}

/** The page reflows beside the panel: what the reader clicked must not move away under the pointer. */
function keepInPlace(element: HTMLElement | undefined, before: number): void {
  if (!element) return;
  window.scrollBy({ top: element.getBoundingClientRect().top - before, behavior: "instant" });
}

function useEscape(active: boolean, close: () => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [active, close]);
}
