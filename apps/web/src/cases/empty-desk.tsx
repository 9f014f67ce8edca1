import type { CaseEntry } from "@parley/api";
import { useState, type JSX } from "react";
import { Link } from "wouter";
import { casePath } from "../place/case-place.ts";
import { BeginWithFiles, BeginWithPaste } from "./begin.tsx";
import { NewCase } from "./new-case.tsx";
import type { Desk } from "./use-desk.ts";

interface EmptyDeskProps {
  readonly desk: Desk;
  readonly folder: string | undefined;
  readonly sample: CaseEntry | undefined;
}

/** Where everyone begins: three ways in, and a promise. */
export function EmptyDesk({ desk, folder, sample }: EmptyDeskProps): JSX.Element {
  const [way, setWay] = useState<"paste" | "files">();
  const canMake = folder !== undefined;
  return (
    <>
      <p className="lead">Parley reads what reports say of a negotiation, and shows who holds what, and what blocks.</p>
      <div className="ways">
        {canMake && (
          <>
            <button
              type="button"
              className="way"
              aria-expanded={way === "paste"}
              onClick={() => setWay(way === "paste" ? undefined : "paste")}
            >
              Paste an article
            </button>
            <button
              type="button"
              className="way"
              aria-expanded={way === "files"}
              onClick={() => setWay(way === "files" ? undefined : "files")}
            >
              Open a file or folder
            </button>
          </>
        )}
        {sample && (
          <Link className="way" href={casePath({ name: sample.name, screen: "overview" })}>
            Look at the sample case
          </Link>
        )}
      </div>
      {way === "paste" && <BeginWithPaste desk={desk} />}
      {way === "files" && <BeginWithFiles desk={desk} />}
      <p className="promise">Nothing leaves this computer.</p>
      <NewCase desk={desk} folder={folder} />
    </>
  );
}
