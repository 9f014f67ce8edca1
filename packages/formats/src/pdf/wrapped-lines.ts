import { textWidth, type ShownFont } from "./shown-font.ts";

/** Words in one font and size; `rise` lifts a mark above the line. */
export interface Run {
  readonly text: string;
  readonly font: ShownFont;
  readonly size: number;
  readonly rise?: number;
}

/** Part of a line: words of one run, from the line's beginning, in points. */
export interface PlacedRun extends Run {
  readonly x: number;
}

/**
 * Breaks runs into lines at their spaces; a word that is wider than a line is broken where it must be. A mark stays with
 * the word that it follows without a space.
 * @param width - Of a line, in points.
 * @returns At least one line, which may be empty.
 * @example wrappedLines([], 467); // => [[]]
 */
export function wrappedLines(runs: readonly Run[], width: number): PlacedRun[][] {
  const lines: PlacedRun[][] = [[]];
  let x = 0;
  for (const { parts, gap } of words(runs).flatMap((word) => brokenWord(word, width))) {
    const wide = parts.reduce((sum, part) => sum + partWidth(part), 0);
    const space = x === 0 ? 0 : gap;
    if (x > 0 && x + space + wide > width) {
      lines.push([]);
      x = 0;
    } else if (space > 0) x = grown(lines.at(-1), " ", x);
    for (const part of parts) {
      place(lines.at(-1) ?? [], part, x);
      x += partWidth(part);
    }
  }
  return lines;
}

interface Word {
  readonly parts: readonly Run[];
  /** The space before it. */
  readonly gap: number;
}

function words(runs: readonly Run[]): Word[] {
  const found: { parts: Run[]; gap: number }[] = [];
  let begins = true;
  for (const run of runs) {
    run.text.split(" ").forEach((text, i) => {
      if (i > 0) begins = true;
      if (text === "") return;
      if (begins) found.push({ parts: [], gap: textWidth(run.font, " ", run.size) });
      found.at(-1)?.parts.push({ ...run, text });
      begins = false;
    });
  }
  return found;
}

function brokenWord(word: Word, width: number): Word[] {
  if (word.parts.reduce((sum, part) => sum + partWidth(part), 0) <= width) return [word];
  return word.parts.flatMap((part) => {
    const pieces = [""];
    for (const letter of part.text) {
      const longer = (pieces.at(-1) ?? "") + letter;
      if (textWidth(part.font, longer, part.size) <= width || longer === letter) pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces.map((text, i) => ({ parts: [{ ...part, text }], gap: i === 0 ? word.gap : 0 }));
  });
}

/** Words of the same run stand in one piece, with their spaces, so that they are found and copied as they read. */
function place(line: PlacedRun[], part: Run, x: number): void {
  const last = line.at(-1);
  const isSame = last && last.font === part.font && last.size === part.size && last.rise === part.rise;
  if (isSame) line[line.length - 1] = { ...last, text: last.text + part.text };
  else line.push({ ...part, x });
}

/** Adds a space to the line; where its next word begins. */
function grown(line: PlacedRun[] | undefined, space: string, x: number): number {
  const last = line?.at(-1);
  if (!line || !last) return x;
  line[line.length - 1] = { ...last, text: last.text + space };
  return x + textWidth(last.font, space, last.size);
}

function partWidth({ font, text, size }: Run): number {
  return textWidth(font, text, size);
}
