import { useContext, useEffect, useRef } from "react";
import { isTyping, SingleKeysContext } from "../chrome/use-shortcuts.ts";
import type { SpanMove } from "./word-span.ts";

/** What the keys of the review do; each letter is the key. */
export interface ReviewKeys {
  readonly letters: Readonly<Record<string, () => void>>;
  /** The digits, while a reason is chosen. */
  readonly digit: (digit: number) => boolean;
  readonly move: (move: SpanMove) => void;
  /** Leaves what is open. @returns Whether anything was. */
  readonly leave: () => boolean;
}

/**
 * Listens for the keys of the review. Single letters are off while one types, and when single keys are switched off;
 * with Alt a letter always acts. A letter after `g` leads to a screen and is left alone.
 */
export function useReviewKeys(keys: ReviewKeys): void {
  const singleKeys = useContext(SingleKeysContext);
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  }, [keys]);
  useEffect(() => {
    let afterG = false;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const isAfterG = afterG;
      afterG = event.key === "g" && !isTyping(event);
      if (!isAfterG && acts(event, current.current, singleKeys)) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys]);
}

/** @returns Whether the key did something. */
function acts(event: KeyboardEvent, keys: ReviewKeys, singleKeys: boolean): boolean {
  const typing = isTyping(event);
  if (event.key === "Escape") return keys.leave();
  if (event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight") && !typing) {
    keys.move({ edge: event.altKey ? "start" : "end", by: event.key === "ArrowRight" ? 1 : -1 });
    return true;
  }
  if (event.shiftKey || (!event.altKey && (typing || !singleKeys))) return false;
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() : event.key.toLowerCase();
  const act = letter === undefined ? undefined : keys.letters[letter];
  if (act) {
    act();
    return true;
  }
  return !event.altKey && /^[1-9]$/.test(event.key) && keys.digit(Number(event.key));
}
