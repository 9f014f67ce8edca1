import { useEffect, useRef, useState } from "react";
import { droppedFiles } from "./dropped-files.ts";
import { fileItems } from "./file-pickers.tsx";
import type { ReportItem } from "./report-item.ts";

/**
 * Takes files that are dropped anywhere on the page, instead of letting the browser leave for them.
 * @param active - Whether anything may be added here; otherwise a drop does nothing.
 * @returns Whether something is being held over the page.
 */
export function useDrop(active: boolean, onItems: (items: readonly ReportItem[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onItems);
  useEffect(() => {
    take.current = onItems;
  }, [onItems]);
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(active && event.dataTransfer?.types.includes("Files") === true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (!active || !event.dataTransfer) return;
      const files = fileItems(await droppedFiles(event.dataTransfer));
      if (files.length > 0) take.current(files);
    };
    const listen = (event: DragEvent) => void drop(event);
    document.addEventListener("dragover", over);
    document.addEventListener("dragleave", leave);
    document.addEventListener("drop", listen);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", listen);
    };
  }, [active]);
  return isOver;
}
