import { capitalised } from "@parley/model";

/** Words that stay one word in a title. */
const compounds = ["one-sided", "state-of-play"];

/** The code of a finding as a title. @example findingTitle("one-sided-pressure"); // => "One-sided pressure" */
export function findingTitle(code: string): string {
  const compound = compounds.find((one) => code.startsWith(`${one}-`)) ?? "";
  return capitalised(compound + code.slice(compound.length).replaceAll("-", " "));
}
