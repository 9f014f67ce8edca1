/** The codes of findings about what a person wrote into the brief, not about the case. */
export const passageCodes = [
  "cites-lost",
  "cites-rejected",
  "cites-unknown",
  "hedge-dropped",
  "likelihood-and-confidence",
  "loaded-word",
  "single-origin-missing",
  "stale",
  "uncited-sentence",
] as const;

/** One of them. */
export type PassageCode = (typeof passageCodes)[number];

/** Whether a finding is about the text of the brief, so that the brief itself does not repeat it. @example isPassageCode("tension"); // => false */
export function isPassageCode(code: string): code is PassageCode {
  return passageCodes.some((other) => other === code);
}
