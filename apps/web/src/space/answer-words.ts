import type { PackageAnswer } from "@parley/analysis";

/** What a party can say to a part of a package, in the order in which it is read. */
export const answerKinds: readonly PackageAnswer["kind"][] = [
  "red-line",
  "refuses",
  "unmet",
  "not-reported",
  "undecided",
  "accepts",
];

/** Each of {@link answerKinds} in words, the same for every party. */
export const answerWords: Readonly<Record<PackageAnswer["kind"], string>> = {
  "red-line": "Red lines",
  refuses: "Refusals",
  unmet: "Unmet conditions",
  "not-reported": "Not reported",
  undecided: "Hang on open issues",
  accepts: "Accepts",
};
