import type { JSX } from "react";
import type { Solving } from "../solve/use-solution.ts";

/** Stands where an answer will be, or says that there is none. */
export function Pending({ state, doing }: { state: Solving["state"]; doing: string }): JSX.Element {
  return <p className="waiting">{state === "failed" ? "There is no answer for this reading." : doing}</p>;
}
