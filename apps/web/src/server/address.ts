/** Where the server says which cases there are. */
export const casesAddress = "/api/cases";

/** Where the server answers for one case. @example caseAddress("talks"); // => "/api/cases/talks" */
export function caseAddress(name: string): string {
  return `${casesAddress}/${encodeURIComponent(name)}`;
}
