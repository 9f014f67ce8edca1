import { useRef, type ChangeEvent, type JSX } from "react";
import type { ReportItem } from "./report-item.ts";

/** What reports can be made of; a folder may hold anything, and what cannot be read is refused by itself. */
const accepted =
  ".txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.eml,.mht,.mhtml,.xml,.rss,.atom,.rdf,text/plain,text/html,text/markdown,application/pdf,message/rfc822";

/** React has no name for it yet. */
const wholeFolder = { webkitdirectory: "" };

/** Picks files, or a folder with all that is in it. */
export function FilePickers({ onFiles }: { onFiles: (files: readonly ReportItem[]) => void }): JSX.Element {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(fileItems([...(event.currentTarget.files ?? [])]));
    event.currentTarget.value = "";
  };
  return (
    <p className="pickers">
      <button type="button" className="plain-button" onClick={() => files.current?.click()}>
        Open files…
      </button>
      <button type="button" className="plain-button" onClick={() => folder.current?.click()}>
        Open a folder…
      </button>
      <input ref={files} type="file" multiple hidden accept={accepted} aria-label="Files" onChange={take} />
      <input ref={folder} type="file" {...wholeFolder} hidden aria-label="Folder" onChange={take} />
    </p>
  );
}

/** Files as reports; hidden ones, which systems leave in folders, are passed over. */
export function fileItems(files: readonly File[]): ReportItem[] {
  return files.filter(({ name }) => !name.startsWith(".")).map((file) => ({ kind: "file", name: file.name, file }));
}
