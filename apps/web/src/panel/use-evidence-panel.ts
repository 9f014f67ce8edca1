import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useSearch } from "wouter";
import { casePath } from "../place/case-place.ts";
import { pickedParts, queryText } from "../place/query-text.ts";
import { sortName } from "../positions/matrix-order.ts";
import { heading } from "../place/use-arrival.ts";
import { keptNames } from "../place/use-case-address.ts";
import type { Here } from "../place/use-here.ts";
import { followedNames } from "../implementation/followed-names.ts";
import { spaceNames } from "../space/package-query.ts";
import { textNames } from "../text/text-names.ts";
import type { CaseView } from "../view/case-view.ts";
import { sameSubject, subjectFrom, subjectNames, subjectPart, type Subject } from "./subject.ts";
import type { Evidence } from "./use-evidence.ts";

/**
 * The side panel, whose subject the address keeps. Opening it remembers where the reader was; closing it, by button or
 * Escape or the browser's way back, leads back there.
 */
export function useEvidencePanel(view: CaseView, here: Here): Evidence {
  const search = useSearch();
  const opener = useRef<HTMLElement>(undefined);
  const [form, setForm] = useState<{ readonly of: Subject; readonly editing: string }>();
  const evidence = useMemo((): Evidence => {
    const [part] = pickedParts(search, subjectNames);
    const subject = part && subjectFrom(part, view);
    const kept = pickedParts(search, [
      ...keptNames,
      sortName,
      ...spaceNames,
      ...textNames,
      ...Object.values(followedNames),
    ]);
    const address = (next: Subject) => casePath(here) + queryText([subjectPart(next), ...kept]);
    return {
      subject,
      shown: subject?.kind === "claims" ? subject.claims : [],
      address,
      open: (next, editing) => {
        const from = document.activeElement;
        if (from instanceof HTMLElement && !from.closest(".panel")) opener.current = from;
        const before = opener.current?.getBoundingClientRect().top ?? 0;
        flushSync(() => {
          setForm(editing === undefined ? undefined : { of: next, editing });
          if (!sameSubject(subject, next)) here.go(address(next));
        });
        keepInPlace(opener.current, before);
        if (editing === undefined) focusPanel();
      },
      close: () => {
        const back = opener.current?.isConnected ? opener.current : placeOfSubject();
        flushSync(() => here.go(casePath(here) + queryText(kept)));
        back?.focus({ preventScroll: true });
        back?.scrollIntoView({ block: "nearest" });
      },
      showInReport: (claim) => {
        const report = view.claim(claim)?.report;
        const place = { name: here.name, screen: "reports", ...(report === undefined ? {} : { item: report }) };
        flushSync(() => here.go(casePath(place) + queryText([["claim", claim], ...kept])));
        const mark = document.querySelector<HTMLElement>("main .shown");
        mark?.scrollIntoView({ block: "center" });
        mark?.focus({ preventScroll: true });
      },
      editing: form && sameSubject(form.of, subject) ? form.editing : undefined,
      edit: (editing) => {
        flushSync(() => setForm(editing === undefined || !subject ? undefined : { of: subject, editing }));
        if (editing === undefined) focusPanel();
      },
    };
  }, [search, view, here, form, opener]);
  useEffect(() => {
    const isLost = !evidence.subject && document.activeElement === document.body;
    if (isLost && opener.current?.isConnected) opener.current.focus({ preventScroll: true });
  }, [evidence.subject, opener]);
  useEscape(evidence);
  return evidence;
}

function focusPanel(): void {
  document.querySelector<HTMLElement>(".panel h2")?.focus({ preventScroll: true });
}

/** Where the screen shows what the panel is about, else its heading: for a panel that an address opened. */
function placeOfSubject(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main [aria-selected="true"], main .shown') ?? heading();
}

/** The page reflows beside the panel: what the reader clicked must not move away under the pointer. */
function keepInPlace(element: HTMLElement | undefined, before: number): void {
  if (!element?.isConnected) return;
  window.scrollBy({ top: element.getBoundingClientRect().top - before, behavior: "instant" });
}

function useEscape({ subject, close }: Evidence): void {
  useEffect(() => {
    if (!subject) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !document.querySelector("dialog[open]")) close();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [subject, close]);
}
