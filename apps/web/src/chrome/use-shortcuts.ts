import { useEffect, useState } from "react";
import type { Here } from "../place/use-here.ts";

/** The state of the shortcuts: their sheet, and whether single keys act. */
export interface Shortcuts {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

/** `?` opens the sheet; `g` and a letter lead to a screen. Keys typed into a field are left alone. */
export function useShortcuts(here: Here): Shortcuts {
  const [open, setOpen] = useState(false);
  const [singleKeys, setSingleKeys] = useState(true);
  useEffect(() => {
    if (!singleKeys) return undefined;
    let afterG = false;
    const listen = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const screen = afterG ? here.screens.find(({ key }) => key === event.key) : undefined;
      afterG = event.key === "g";
      if (event.key === "?") setOpen(true);
      if (screen) here.go(here.to(screen.id));
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys, here]);
  return { open, setOpen, singleKeys, setSingleKeys };
}

function isPlainKey({ ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || document.querySelector("dialog[open]")) return false;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio");
}
