import { useContext, useEffect, useRef } from "react";
import { isTyping, SingleKeysContext } from "../chrome/use-shortcuts.ts";

/** What the keys of the deal space do. */
export interface SpaceKeys {
  /** A digit from 1. */
  readonly digit: (digit: number) => void;
  readonly letters: Readonly<Record<string, () => void>>;
}

/** Listens for the keys of the deal space; off while one types. A letter after `g` leads to a screen and is left alone. */
export function useSpaceKeys(keys: SpaceKeys): void {
  const singleKeys = useContext(SingleKeysContext);
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  }, [keys]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    let afterG = false;
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
      const isAfterG = afterG;
      afterG = key === "g" && !isTyping(event);
      const isPlain = !ctrlKey && !metaKey && !altKey && !shiftKey && !defaultPrevented;
      if (!isPlain || isAfterG || isTyping(event) || document.querySelector("dialog[open]")) return;
      if (/^[1-9]$/.test(key)) current.current.digit(Number(key));
      else current.current.letters[key]?.();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys]);
}
