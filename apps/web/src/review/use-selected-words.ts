import { useEffect, useState, type RefObject } from "react";

/** Words that the reader has selected in the text of a report, by their place in it. */
export interface SelectedWords {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words selected inside an element whose parts say where they begin (`data-start`). */
export function useSelectedWords(
  pane: RefObject<HTMLElement | null>,
  report: string,
  text: string,
): SelectedWords | undefined {
  const [words, setWords] = useState<SelectedWords>();
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      if (!selection || !pane.current || selection.rangeCount === 0) return;
      const isInside = pane.current.contains(selection.anchorNode);
      if (isInside || selection.isCollapsed)
        setWords(isInside ? wordsIn(pane.current, selection.getRangeAt(0), { report, text }) : undefined);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [pane, report, text]);
  return words?.report === report ? words : undefined;
}

function wordsIn(
  pane: HTMLElement,
  range: Range,
  { report, text }: { report: string; text: string },
): SelectedWords | undefined {
  if (range.collapsed) return undefined;
  const parts = [...pane.querySelectorAll<HTMLElement>("[data-start]")].filter((part) => range.intersectsNode(part));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const from = Number(first.dataset["start"]) + (first.contains(range.startContainer) ? range.startOffset : 0);
  const length = last.contains(range.endContainer) ? range.endOffset : (last.textContent?.length ?? 0);
  const to = Number(last.dataset["start"]) + length;
  const selected = text.slice(from, to);
  const start = from + (selected.length - selected.trimStart().length);
  const end = start + selected.trim().length;
  return start < end ? { report, start, end, text: text.slice(start, end) } : undefined;
}
