import type { JSX } from "react";
import { useJudges } from "./use-judges.ts";

/** Whose values count, where several people gave a party some; nothing where there is no choice. */
export function JudgeChoice(): JSX.Element | null {
  const { names, by, choose } = useJudges();
  if (names.length === 0) return null;
  return (
    <fieldset className="judge-choice">
      <legend className="small">Several people gave values. Solved with those of</legend>
      {names.map((name) => (
        <label key={name} className="check">
          <input type="radio" name="judge" checked={name === by} onChange={() => choose(name)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
