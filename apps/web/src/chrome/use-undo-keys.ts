import { useEffect } from "react";
import type { Recorder } from "../server/use-recorder.ts";
import { isTyping } from "./use-shortcuts.ts";

/** `Z` undoes and `Shift+Z` does again, also with Ctrl or Cmd; in a field the keys keep their usual meaning. */
export function useUndoKeys({ editable, busy, undo, redo }: Recorder, singleKeys: boolean): void {
  useEffect(() => {
    if (!editable) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (!asksToUndo(event, singleKeys) || busy) return;
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [editable, busy, undo, redo, singleKeys]);
}

function asksToUndo(event: KeyboardEvent, singleKeys: boolean): boolean {
  if (event.key.toLowerCase() !== "z" || event.altKey || event.repeat || event.defaultPrevented) return false;
  if (isTyping(event) || document.querySelector("dialog[open]")) return false;
  return singleKeys || event.ctrlKey || event.metaKey;
}
