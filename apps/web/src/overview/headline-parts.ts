/** The computed sentence in the parts in which it is set: the answer, what keeps a deal apart, what it all rests on. */
export interface HeadlineParts {
  readonly answer: string;
  readonly why: string | undefined;
  readonly basis: string | undefined;
}

/**
 * Parts the sentence of a result where its second and third sentence begin. Nothing is lost: what cannot be parted
 * stays in the answer.
 * @example headlineParts("None of 4. Kept apart by one conflict: a; b. Reading: silence open.").why; // => "Kept apart by one conflict: a; b."
 */
export function headlineParts(sentence: string): HeadlineParts {
  const basisAt = sentence.lastIndexOf(" Reading: ");
  const rest = basisAt < 0 ? sentence : sentence.slice(0, basisAt);
  const whyAt = rest.indexOf(" Kept apart by ");
  return {
    answer: whyAt < 0 ? rest : rest.slice(0, whyAt),
    why: whyAt < 0 ? undefined : rest.slice(whyAt + 1),
    basis: basisAt < 0 ? undefined : sentence.slice(basisAt + 1),
  };
}
