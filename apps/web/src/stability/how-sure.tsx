import { flipDistance, reorderSentences } from "@parley/analysis";
import { counted } from "@parley/model";
import type { JSX } from "react";
import type { FoundStability } from "./stability-view.tsx";
import { useStabilityChoices } from "./use-stability-choices.ts";

/** How sure one must be of the rankings: a slider of doubt, and which moves of one statement then turn the answer. */
export function HowSure({ found: { conflict, flips, value } }: { found: FoundStability }): JSX.Element | null {
  const { doubt, choose } = useStabilityChoices();
  const most = Math.max(0, ...conflict.decisionMakers.map(({ statements = [] }) => statements.length - 1));
  const { explanation } = value;
  if (most === 0 || explanation === undefined) return null;
  const reach = Math.min(doubt, most);
  const near = flips.filter((flip) => flipDistance(flip) <= reach);
  const nameOf = (id: string): string => conflict.decisionMakers.find((maker) => maker.id === id)?.name ?? id;
  const sentences = reorderSentences(near, nameOf);
  const next = flips.find((flip) => flipDistance(flip) > reach);
  return (
    <section className="how-sure" aria-labelledby="how-sure-title">
      <h4 id="how-sure-title">Rankings that turn the answer for outcome {explanation.state}</h4>
      <label>
        How sure are you of the order of what each party wants?
        <input
          type="range"
          min={0}
          max={most}
          value={reach}
          aria-valuetext={doubtWords(reach, most)}
          onChange={({ currentTarget: { value: typed } }) => choose({ doubt: Number(typed) })}
        />
        <output>{doubtWords(reach, most)}</output>
      </label>
      <p aria-live="polite">
        {sentences.length === 0
          ? `No statement moved that far turns the answer.${next === undefined ? "" : ` A move by ${counted(flipDistance(next), "place")} does.`}`
          : `${counted(sentences.length, "move")} of one statement ${sentences.length === 1 ? "turns" : "turn"} the answer:`}
      </p>
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function doubtWords(reach: number, most: number): string {
  if (reach === 0) return "sure: each statement stands where it should";
  if (reach === most) return "not at all: one statement may stand anywhere";
  return `one statement may stand ${counted(reach, "place")} off`;
}
