import { grouped } from "@parley/model";
import type { JSX } from "react";
import { useSolving } from "./use-solving.ts";
import { useWhatIf } from "./use-what-if.ts";
import { acceptableToAll } from "./what-if-words.ts";

/** How the number that the headline turns on changes with what is supposed. */
export function WhatIfNumber(): JSX.Element {
  const { solution, state } = useSolving();
  const { before } = useWhatIf();
  if (!solution || !before.solution || state !== "done")
    return (
      <p className="what-if-number" role="status">
        {state === "failed" ? "There is no answer for this." : "Working it out…"}
      </p>
    );
  const [now, then] = [solution, before.solution].map(({ blocks }) =>
    grouped(acceptableToAll(blocks.value, blocks.reading.silence)),
  );
  return (
    <p className="what-if-number" role="status">
      <strong>
        {then} → {now}
      </strong>{" "}
      packages acceptable to all
      {solution.blocks.reading.silence !== "closed" && ", silence open"}
    </p>
  );
}
