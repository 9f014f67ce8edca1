/** Where a reader is: a screen of a case, and on some screens one thing of it, such as a report. */
export interface CasePlace {
  readonly name: string;
  /** The id of a screen; `overview` for the case's own address. */
  readonly screen: string;
  readonly item?: string;
}

/**
 * Reads a path.
 * @returns `undefined` for a path that is no place of a case.
 * @example casePlace("/case/talks/reports/r1"); // => { name: "talks", screen: "reports", item: "r1" }
 */
export function casePlace(path: string): CasePlace | undefined {
  const [root, name, screen = "overview", item, ...rest] = path.split("/").slice(1).filter(Boolean);
  if (root !== "case" || name === undefined || rest.length > 0) return undefined;
  return item === undefined ? { name, screen } : { name, screen, item };
}

/**
 * The path of a place.
 * @example casePath({ name: "talks", screen: "reports", item: "r1" }); // => "/case/talks/reports/r1"
 */
export function casePath({ name, screen, item }: CasePlace): string {
  const parts = [name, ...(screen === "overview" ? [] : [screen]), ...(item === undefined ? [] : [item])];
  return ["/case", ...parts.map(encodeURIComponent)].join("/");
}
