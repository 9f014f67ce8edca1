import { useContext, useEffect, useRef } from "react";
import { isTyping, SingleKeysContext } from "./use-shortcuts.ts";

/** What the keys of one screen do; each letter is the key. */
export interface ScreenKeys {
  readonly letters: Readonly<Record<string, () => void>>;
  /** A digit from 1. @returns Whether it did something. */
  readonly digit?: (digit: number) => boolean;
  /** An arrow to the left or to the right with Shift. */
  readonly arrow?: (by: 1 | -1, withAlt: boolean) => void;
  /** Leaves what is open. @returns Whether anything was. */
  readonly leave?: () => boolean;
}

/**
 * Listens for the keys of the screen that is shown. Single keys are off while one types, and when they are switched
 * off; with Alt a letter always acts. A letter after `g` leads to a screen and is left alone.
 */
export function useScreenKeys(keys: ScreenKeys): void {
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
function acts(event: KeyboardEvent, { letters, digit, arrow, leave }: ScreenKeys, singleKeys: boolean): boolean {
  const typing = isTyping(event);
  if (event.key === "Escape") return leave?.() ?? false;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
  if (event.shiftKey && arrow && by !== undefined && !typing) {
    arrow(by, event.altKey);
    return true;
  }
  if ((event.shiftKey && event.key !== "+") || (!event.altKey && (typing || !singleKeys))) return false;
  const letter = event.altKey ? /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() : event.key.toLowerCase();
  const act = letter === undefined ? undefined : letters[letter];
  if (act) {
    act();
    return true;
  }
  return !event.altKey && /^[1-9]$/.test(event.key) && (digit?.(Number(event.key)) ?? false);
}
