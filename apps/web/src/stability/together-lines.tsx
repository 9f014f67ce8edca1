import type { StabilityResult } from "@parley/model";
import type { JSX } from "react";

/** What parties could do together, and how things could come from where they are to an outcome that holds. */
export function TogetherLines({ value }: { value: StabilityResult }): JSX.Element | null {
  const { together, paths } = value;
  if (together === undefined && paths === undefined) return null;
  return (
    <>
      {together && (
        <details>
          <summary>If parties act together</summary>
          <p>{together.sentence}</p>
          {together.jumps.length > 0 && (
            <ul>
              {together.jumps.map(({ from, to, members, sentence, concepts }) => (
                <li key={`${from} ${to} ${members.join()}`}>
                  {sentence} Both hold under {concepts.join(", ")}.
                </li>
              ))}
            </ul>
          )}
          {together.moreJumps !== undefined && <p className="small">{together.moreJumps} more are not listed.</p>}
        </details>
      )}
      {paths && (
        <details>
          <summary>From things as they are to each outcome that holds</summary>
          <p>{paths.sentence}</p>
          <ul>
            {paths.paths.map(({ state, label, sentence }) => (
              <li key={state}>
                <strong>{state}</strong> ({label}): {sentence}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
