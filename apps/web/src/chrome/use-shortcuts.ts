import { useEffect, useState } from "react";
import { sectionPlaces } from "../sections/section.tsx";

/** The state of the shortcuts: their sheet, and whether single keys act. */
export interface Shortcuts {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly singleKeys: boolean;
  readonly setSingleKeys: (on: boolean) => void;
}

/** `?` opens the sheet; `g` and a letter lead to a section. Keys typed into a field are left alone. */
export function useShortcuts(): Shortcuts {
  const [open, setOpen] = useState(false);
  const [singleKeys, setSingleKeys] = useState(true);
  useEffect(() => {
    if (!singleKeys) return undefined;
    let afterG = false;
    const listen = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const place = afterG ? sectionPlaces.find(({ key }) => key === event.key) : undefined;
      afterG = event.key === "g";
      if (event.key === "?") setOpen(true);
      if (place) goTo(place.id);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [singleKeys]);
  return { open, setOpen, singleKeys, setSingleKeys };
}

function isPlainKey({ ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || defaultPrevented || document.querySelector("dialog[open]")) return false;
  return !(target instanceof HTMLInputElement && target.type !== "checkbox" && target.type !== "radio");
}

function goTo(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}
