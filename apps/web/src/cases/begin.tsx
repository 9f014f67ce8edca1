import { useState, type JSX } from "react";
import { FilePickers } from "../import/file-pickers.tsx";
import { clipboardReport, pastedReport } from "../import/report-item.ts";
import type { Desk } from "./use-desk.ts";

/** Takes an article; what is pasted becomes a case at once, what is typed when the button is pressed. */
export function BeginWithPaste({ desk }: { desk: Desk }): JSX.Element {
  const [typed, setTyped] = useState("");
  const begin = (item: ReturnType<typeof pastedReport>) => {
    if (item) void desk.beginWith([item]);
  };
  return (
    <form
      className="begin"
      onSubmit={(event) => {
        event.preventDefault();
        begin(pastedReport(typed));
      }}
    >
      <label className="paste">
        <span>Paste here: the article becomes a case at once, named after its first line</span>
        <textarea
          rows={5}
          autoFocus
          value={typed}
          disabled={desk.busy}
          onPaste={(event) => {
            event.preventDefault();
            begin(clipboardReport(event.clipboardData));
          }}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {desk.busy && <p role="status">Reading the article…</p>}
      {typed.trim() !== "" && !desk.busy && (
        <button type="submit" className="main-button">
          Make a case of it
        </button>
      )}
    </form>
  );
}

/** Makes a case of files or of a folder as soon as they are chosen. */
export function BeginWithFiles({ desk }: { desk: Desk }): JSX.Element {
  return (
    <div className="begin">
      <p>Text, Markdown and web pages are read. All that you choose becomes one case.</p>
      {desk.busy ? (
        <p role="status">Reading…</p>
      ) : (
        <FilePickers onFiles={(items) => (items.length > 0 ? void desk.beginWith(items) : undefined)} />
      )}
    </div>
  );
}
