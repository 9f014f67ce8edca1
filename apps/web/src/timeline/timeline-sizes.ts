/** The sizes of the timeline's picture, in pixels. */
export const [laneWidth, headHeight, brushHeight] = [132, 56, 22] as const;

/** How wide a column is at each step of zoom; the third is where one begins. */
export const columnWidths = [34, 82, 118, 168] as const;

/** How many letters of a label a column has room for; none in the narrowest, which has marks alone. @example lettersOf(118); // => 17 */
export function lettersOf(columnWidth: number): number {
  return columnWidth < 50 ? 0 : Math.floor((columnWidth - 8) / 6.4);
}

/** How high a strip is: in the narrowest columns, which have marks alone, as high as a name of two lines. @example rowHeightOf(118); // => 96 */
export function rowHeightOf(columnWidth: number): number {
  return lettersOf(columnWidth) === 0 ? 50 : 96;
}
