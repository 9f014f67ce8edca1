import { useState, type JSX } from "react";
import { useDrop } from "../import/use-drop.ts";
import type { Desk } from "./use-desk.ts";

/** Makes an empty case by its title; where the server has no folder, says how to get one. Files may be dropped, too. */
export function NewCase({ desk, folder }: { desk: Desk; folder: string | undefined }): JSX.Element {
  const [title, setTitle] = useState("");
  const isOver = useDrop(folder !== undefined, (items) => void desk.beginWith(items));
  if (folder === undefined)
    return (
      <p className="aside">
        To make cases here, start Parley on a folder: <code>parley serve FOLDER</code>
      </p>
    );
  return (
    <form
      className="new-case"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") void desk.makeCase(title.trim());
      }}
    >
      <label>
        New case
        <input
          type="text"
          autoComplete="off"
          placeholder="its title"
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <button type="submit" className="plain-button" disabled={desk.busy || title.trim() === ""}>
        Make it
      </button>
      <span className="aside">in the folder {folder}</span>
      {isOver && <p className="drop-here">Drop to make a case of these files</p>}
    </form>
  );
}
