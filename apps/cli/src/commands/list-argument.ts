/** Words that may be separated by commas, spaces or both: `a,b c`. */
export function words(typed: readonly string[] | string = []): string[] {
  return [typed]
    .flat()
    .flatMap((some) => some.split(","))
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
