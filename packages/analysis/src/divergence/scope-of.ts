const part =
  /\b(?:parts?|some|portions?|sections?|half|most|a (?:third|quarter|share)|(?:east|west|north|south)(?:ern)?(?:-most)? (?:part|half)s?) of\b|\bpartial(?:ly)?\b|\bpartly\b/i;
const whole =
  /\b(?:all|every part|the (?:whole|entirety)) of\b|\b(?:the )?(?:entire|whole)\b|\bcomplete(?:ly)?\b|\bfull(?:y)?\b/i;

/**
 * Whether a statement speaks of a part of something or of all of it, by its words (English).
 * @returns `undefined` when it says neither, or both.
 * @example scopeOf("It would cede parts of the valley."); // => "part"
 */
export function scopeOf(quote: string): "part" | "whole" | undefined {
  const [isPart, isWhole] = [part.test(quote), whole.test(quote)];
  if (isPart === isWhole) return undefined;
  return isPart ? "part" : "whole";
}
