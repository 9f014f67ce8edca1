import type { CaseEntry } from "@parley/api";
import type { JSX } from "react";
import { Link } from "wouter";
import { casePath } from "../place/case-place.ts";
import type { Desk } from "./use-desk.ts";

interface SampleLineProps {
  readonly sample: CaseEntry;
  readonly desk: Desk;
  readonly folder: string | undefined;
}

/** The sample case, to look at or to work on as a copy. */
export function SampleLine({ sample: { name, title }, desk, folder }: SampleLineProps): JSX.Element {
  return (
    <p className="sample-line">
      <Link href={casePath({ name, screen: "overview" })}>Look at the sample case</Link>
      <span className="aside">{title}</span>
      {folder !== undefined && (
        <button type="button" className="link" disabled={desk.busy} onClick={() => void desk.copyCase(name, title)}>
          Work on a copy
        </button>
      )}
    </p>
  );
}
