import type { JSX } from "react";

interface FileDownloadsProps {
  /** The name of the file without its ending. */
  readonly name: string;
  /** Where the file with an ending is. */
  readonly at: (ending: string) => string;
  /** Ending and word of each kind of file; the first is what most desks send. */
  readonly formats: readonly (readonly [ending: string, label: string])[];
}

/** A document as a file to keep or to send. */
export function FileDownloads({ name, at, formats }: FileDownloadsProps): JSX.Element {
  return (
    <p className="file-downloads">
      <span>Download as</span>
      {formats.map(([ending, label], i) => (
        <a key={ending} className={i === 0 ? "plain-button" : "link"} href={at(ending)} download={`${name}.${ending}`}>
          {label}
        </a>
      ))}
    </p>
  );
}
