import { createContext, useEffect, useRef, useState } from "react";
import type { Here } from "../place/use-here.ts";

/** The state of the shortcuts: their sheet, and whether single keys act. */
export interface Shortcuts {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

/** Whether single keys act, for screens with keys of their own. */
export const SingleKeysContext = createContext(true);

/**
 * `?` opens the sheet; `g` and a letter lead to a screen, also when the page changed in between. Keys typed into a field
 * are left alone.
 */
export function useShortcuts(here: Here): Shortcuts {
  const [open, setOpen] = useState(false);
  const [singleKeys, setSingleKeys] = useState(true);
  const current = useRef(here);
  useEffect(() => {
    current.current = here;
  }, [here]);
  useEffect(() => {
    if (!singleKeys) return undefined;
    let afterG = false;
    const listen = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const led = afterG ? placeOfKey(current.current, event.key) : undefined;
      afterG = event.key === "g";
      if (event.key === "?") setOpen(true);
      if (led) current.current.go(current.current.to(...led));
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys]);
  return { open, setOpen, singleKeys, setSingleKeys };
}

/** The screen, or the view of one, to which a key leads after `g`. */
function placeOfKey({ screens }: Here, pressed: string): [screen: string, item?: string] | undefined {
  for (const { id, key, views = [] } of screens) {
    if (key === pressed) return [id];
    const view = views.find((one) => one.key === pressed);
    if (view?.item !== undefined) return [id, view.item];
  }
  return undefined;
}

function isPlainKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || document.querySelector("dialog[open]")) return false;
  return !isTyping(event);
}

/** Whether a key goes into a field. */
export function isTyping({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio";
}
