/**
 * The moment at which a case stood one change earlier or later.
 * @param moments - When its changes were recorded, oldest first.
 * @param asOf - The day or moment shown; now when left out.
 * @returns `"now"` after the last change; `undefined` when there is no change that way.
 * @example stepAsOf(["2026-03-01T10:00:00Z", "2026-03-02T10:00:00Z"], undefined, -1); // => "2026-03-01T10:00:00Z"
 */
export function stepAsOf(moments: readonly string[], asOf: string | undefined, step: -1 | 1): string | undefined {
  const distinct = moments.filter((at, i) => i === 0 || Date.parse(at) !== Date.parse(moments[i - 1] ?? ""));
  const last = distinct.length - 1;
  const until = asOf === undefined ? Infinity : endOf(asOf);
  const shown = distinct.findLastIndex((at) => Date.parse(at) <= until);
  const next = shown + step;
  if (next < 0 || next > last || (asOf === undefined && step === 1)) return undefined;
  return next === last ? "now" : distinct[next];
}

/** A day counts to its end, as the server reads it. */
function endOf(asOf: string): number {
  return Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59.999Z` : asOf);
}
