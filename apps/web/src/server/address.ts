/** Where the server says which cases there are. */
export const casesAddress = "/api/cases";

/**
 * Where the server answers for one case, as it stands now or as of a day or moment.
 * @example caseAddress("talks", "2026-03-01"); // => "/api/cases/talks?asOf=2026-03-01"
 */
export function caseAddress(name: string, asOf?: string): string {
  const moment = asOf === undefined ? "" : `?asOf=${encodeURIComponent(asOf)}`;
  return `${casesAddress}/${encodeURIComponent(name)}${moment}`;
}
