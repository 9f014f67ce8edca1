import { packageReadout } from "@parley/analysis";
import { useMemo, useState, type JSX } from "react";
import { useScreenKeys } from "../chrome/use-screen-keys.ts";
import { useAnswer } from "../solve/use-answer.ts";
import { useSolving } from "../solve/use-solving.ts";
import type { Solution } from "../solve/solution.ts";
import { useCaseView } from "../view/use-case-view.ts";
import { PackageBuilder } from "./package-builder.tsx";
import { PackageTable } from "./package-table.tsx";
import { PinnedPackages } from "./pinned-packages.tsx";
import { RefusalStrip } from "./refusal-strip.tsx";
import { ScoresTable } from "./scores-table.tsx";
import { spaceSentence } from "./space-sentence.ts";
import { useSpaceChoices } from "./use-space-choices.ts";

/** How many packages the worker lists: more are not read, only counted. */
const mostListed = 200;

/** The deal space of a solved case: how many packages, which ones, and one to build. */
export function DealSpace({ solution: { blocks, matrix } }: { solution: Solution }): JSX.Element {
  const { subject, issues } = useCaseView();
  const { state } = useSolving();
  const choosing = useSpaceChoices();
  const { refusals, package: chosen } = choosing;
  const question = useMemo(
    () => (state === "done" ? { subject, reading: blocks.reading, limit: mostListed, refusals } : undefined),
    [subject, blocks, refusals, state],
  );
  const packages = useAnswer("packages", question);
  const readout = useMemo(() => packageReadout(subject, matrix, chosen), [subject, matrix, chosen]);
  const [said, setSaid] = useState("");
  useScreenKeys({
    digit: (digit) => {
      const issue = issues[digit - 1];
      if (!issue || choosing.locked.includes(issue.id)) return false;
      const at = issue.options.findIndex(({ id }) => id === chosen[issue.id]);
      const next = issue.options[(at + 1) % issue.options.length];
      choosing.setOption(issue.id, next?.id);
      setSaid(`${issue.label}: ${next?.label ?? ""}`);
      return true;
    },
    letters: {
      p: () => {
        if (Object.keys(chosen).length > 0) choosing.togglePin(chosen);
      },
      d: () => document.querySelector<HTMLElement>("#pinned-title")?.focus(),
    },
  });
  return (
    <>
      <p className="space-sentence">
        {spaceSentence(
          blocks.value,
          matrix.value.parties.filter(({ id }) => id in blocks.value.acceptable.silenceOpen.byParty),
        )}
      </p>
      <RefusalStrip blocks={blocks.value} choosing={choosing} />
      <PackageTable packages={packages} blocks={blocks.value} matrix={matrix} choosing={choosing} />
      <PackageBuilder matrix={matrix} choosing={choosing} readout={readout} />
      <PinnedPackages matrix={matrix} choosing={choosing} />
      <ScoresTable chosen={chosen} />
      <p className="sr-only" role="status">
        {said}
      </p>
    </>
  );
}
