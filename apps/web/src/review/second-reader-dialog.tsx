import type { CopiedPrompt } from "@parley/api";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, type JSX } from "react";
import { caseAddress } from "../server/address.ts";
import { askServer } from "../server/ask-server.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { usePastedReply } from "./use-pasted-reply.ts";

interface SecondReaderDialogProps {
  readonly report: string;
  readonly onClose: () => void;
}

/** Two steps without a network: copy the prompt into any chat, paste its reply. */
export function SecondReaderDialog({ report, onClose }: SecondReaderDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const { subject } = useCaseView();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="import-dialog" aria-labelledby="second-title" onClose={onClose}>
      <h2 id="second-title">A second reader</h2>
      <p className="aside">
        Parley sends nothing. Whatever you paste into a chat leaves this computer: the prompt has the words of “
        {subject.reports.find(({ id }) => id === report)?.title ?? report}” and the names of the case’s parties and
        issues.
      </p>
      <PromptStep report={report} />
      <ReplyStep report={report} onClose={onClose} />
    </dialog>
  );
}

function PromptStep({ report }: { report: string }): JSX.Element {
  const { page } = useCaseView();
  const [part, setPart] = useState(1);
  const [copied, setCopied] = useState(false);
  const { data, error } = useQuery({
    queryKey: ["prompt", page.name, page.version, report, part],
    queryFn: () =>
      askServer<CopiedPrompt>(`${caseAddress(page.name)}/prompt/${encodeURIComponent(report)}?part=${part}`),
  });
  const copy = async (prompt: string) => {
    await navigator.clipboard.writeText(prompt);
    setCopied(true);
  };
  if (error) return <p role="alert">{error.message}</p>;
  return (
    <section aria-label="The prompt">
      <label className="field">
        1. Copy this into a chat{data && data.of > 1 ? `: part ${part} of ${data.of}, each with its own reply` : ""}
        <textarea readOnly rows={6} value={data?.prompt ?? ""} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="form-actions">
        <button type="button" className="plain-button" disabled={!data} onClick={() => void copy(data?.prompt ?? "")}>
          Copy the prompt
        </button>
        {data && data.of > 1 && (
          <button
            type="button"
            className="plain-button"
            onClick={() => (setPart((part % data.of) + 1), setCopied(false))}
          >
            Next part
          </button>
        )}
        <span className="aside" role="status">
          {copied ? "Copied." : ""}
        </span>
      </p>
    </section>
  );
}

function ReplyStep({ report, onClose }: SecondReaderDialogProps): JSX.Element {
  const [reply, setReply] = useState("");
  const [model, setModel] = useState("");
  const { send, busy, said } = usePastedReply(report);
  const take = async () => {
    if (await send(reply, model)) setReply("");
  };
  return (
    <section aria-label="The reply">
      <label className="field">
        2. Paste its whole reply
        <textarea rows={6} value={reply} onChange={(event) => setReply(event.currentTarget.value)} />
      </label>
      <label className="field">
        Which model replied (may be left out)
        <input type="text" maxLength={100} value={model} onChange={(event) => setModel(event.currentTarget.value)} />
      </label>
      <p role="status">{said}</p>
      <p className="form-actions">
        <button
          type="button"
          className="plain-button primary"
          disabled={busy || reply.trim() === ""}
          onClick={() => void take()}
        >
          Check and add as suggestions
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          Close
        </button>
      </p>
    </section>
  );
}
