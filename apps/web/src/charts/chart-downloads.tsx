import { useRef, type JSX } from "react";
import { useCaseView } from "../view/use-case-view.ts";
import { csvText } from "./csv-text.ts";
import { pictureFile } from "./picture-file.ts";

interface ChartDownloadsProps {
  /** What the files are called. */
  readonly name: string;
  /** What the picture shows, as a table; the first row is the heading. */
  readonly rows: readonly (readonly string[])[];
}

/** Under a picture: where its figures come from, and the picture and its data as files. */
export function ChartDownloads({ name, rows }: ChartDownloadsProps): JSX.Element {
  const { page } = useCaseView();
  const line = useRef<HTMLParagraphElement>(null);
  const save = async (kind: "svg" | "png") => {
    const picture = line.current?.closest("figure")?.querySelector<SVGSVGElement>("svg");
    if (picture) download(await pictureFile(picture, kind), `${name}.${kind}`);
  };
  return (
    <p ref={line} className="chart-source small">
      Source: {page.case.title}, worked out by Parley.{" "}
      <button
        type="button"
        className="link"
        onClick={() => download(new Blob([csvText(rows)], { type: "text/csv;charset=utf-8" }), `${name}.csv`)}
      >
        Get the data
      </button>{" "}
      <button type="button" className="link" onClick={() => void save("svg")}>
        SVG
      </button>{" "}
      <button type="button" className="link" onClick={() => void save("png")}>
        PNG
      </button>
    </p>
  );
}

/** Saves a file under a name. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
