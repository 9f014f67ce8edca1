import type { JSX } from "react";
import { FileDownloads } from "../chrome/file-downloads.tsx";
import { caseAddress } from "../server/address.ts";
import { useCaseView } from "../view/use-case-view.ts";

const formats = [
  ["docx", "Word"],
  ["pdf", "PDF"],
  ["md", "Markdown"],
  ["html", "HTML"],
  ["txt", "Plain text"],
] as const;

/** The brief as a file to keep or to send; Word first, for that is what most desks send. */
export function BriefDownloads(): JSX.Element {
  const { name, asOf } = useCaseView().page;
  const query = asOf === undefined ? "" : `?asOf=${encodeURIComponent(asOf)}`;
  return (
    <FileDownloads
      name={name}
      at={(ending) => `${caseAddress(name)}/brief/${encodeURIComponent(name)}.${ending}${query}`}
      formats={formats}
    />
  );
}
