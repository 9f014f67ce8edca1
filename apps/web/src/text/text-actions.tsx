import { nextVersion } from "@parley/analysis";
import { quoted, type Draft, type TextResult } from "@parley/model";
import type { JSX } from "react";
import { FileDownloads } from "../chrome/file-downloads.tsx";
import { caseAddress } from "../server/address.ts";
import { useRecorder } from "../server/use-recorder.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { SeenForm } from "./seen-form.tsx";
import { textParts } from "./text-query.ts";
import type { TextChoices } from "./use-text-choices.ts";

const formats = [
  ["docx", "Word"],
  ["md", "Markdown"],
  ["html", "HTML"],
] as const;

interface TextActionsProps {
  readonly text: TextResult;
  readonly choices: TextChoices;
}

/** Which version is shown, what can be recorded, and the files. */
export function TextActions({ text, choices }: TextActionsProps): JSX.Element {
  const { subject } = useCaseView();
  const { editable } = useRecorder();
  const { draft, isRecorded, show } = choices;
  return (
    <div className="text-actions">
      {subject.drafts.length > 1 && (
        <label>
          Version{" "}
          <select value={text.draft.id} onChange={(event) => show(event.currentTarget.value)}>
            {subject.drafts.map(({ id, title }) => (
              <option key={id} value={id}>
                {id}: {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isRecorded && (
        <p className="small">
          Made just now from the positions{editable ? "." : ": work on a copy of this case to keep it and change it."}
        </p>
      )}
      {editable && draft && <RecordButtons choices={choices} draft={draft} />}
      {editable && draft && isRecorded && <SeenForm draft={draft} />}
      <TextDownloads choices={choices} version={text.draft.id} />
    </div>
  );
}

function RecordButtons({ choices, draft }: { choices: TextChoices; draft: Draft }): JSX.Element {
  const { subject } = useCaseView();
  const { record, busy } = useRecorder();
  const { tried, taken, isRecorded, clear, show } = choices;
  const isTried = Object.keys(taken).length > 0;
  const keep = async (text: Draft, done: string): Promise<void> => {
    if (!(await record([{ type: "draft-set", draft: text }], done))) return;
    if (text.id === draft.id) clear();
    else show(text.id);
  };
  const next = (): Draft => nextVersion(tried ?? draft, new Set(subject.drafts.map(({ id }) => id)));
  return (
    <>
      {!isRecorded && (
        <button
          type="button"
          className="plain-button"
          disabled={busy}
          onClick={() => void keep(tried ?? draft, "Kept the text")}
        >
          Keep this text
        </button>
      )}
      {isRecorded && isTried && (
        <>
          <button
            type="button"
            className="plain-button"
            disabled={busy}
            onClick={() => void keep(tried ?? draft, `Changed the wordings of ${quoted(draft.title)}`)}
          >
            Keep these wordings
          </button>
          <button type="button" className="link quiet" onClick={clear}>
            As recorded
          </button>
        </>
      )}
      {isRecorded && (
        <button
          type="button"
          className="plain-button"
          disabled={busy}
          onClick={() => void keep(next(), "Made the next version")}
        >
          Make the next version
        </button>
      )}
    </>
  );
}

/** The text as a file, with the wordings that are tried; Word first, with who holds what in its margin. */
function TextDownloads({ choices, version }: { choices: TextChoices; version: string }): JSX.Element {
  const { name, asOf } = useCaseView().page;
  const query = new URLSearchParams([
    ...textParts(choices.isRecorded ? version : undefined, choices.taken).map(([key, value]): [string, string] => [
      key,
      value,
    ]),
    ...(asOf === undefined ? [] : [["asOf", asOf]]),
  ]).toString();
  return (
    <FileDownloads
      name={`${name}-text`}
      at={(ending) =>
        `${caseAddress(name)}/text/${encodeURIComponent(name)}-text.${ending}${query === "" ? "" : `?${query}`}`
      }
      formats={formats}
    />
  );
}
