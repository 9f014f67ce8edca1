import type { Report } from "@parley/model";

/** The report of a case whose words a fresh text repeats. */
export interface Republication {
  readonly report: string;
  /** Which share of the fresh text's words stands in runs of five or more that the report has too: 0 to 1. */
  readonly share: number;
}

/** From here on a text is suggested to be the same story. */
const sameStory = 0.5;
/** From here on there is hardly a doubt. */
export const sameText = 0.9;

const run = 5;
const fewestWords = 25;

type Words = Pick<Report, "id" | "text">;

/**
 * The runs of five words of many texts, capitals and punctuation aside, each with the texts that have it. Adding a text
 * and matching one are O(its length).
 */
export class RunIndex {
  private readonly ids: string[] = [];
  private readonly runs = new Map<number, number | number[]>();

  constructor(reports: readonly Words[]) {
    for (const report of reports) this.add(report);
  }

  add({ id, text = "" }: Words): void {
    const number = this.ids.push(id) - 1;
    for (const key of new Set(runsOf(wordsOf(text)))) {
      const known = this.runs.get(key);
      if (known === undefined) this.runs.set(key, number);
      else if (typeof known === "number") this.runs.set(key, [known, number]);
      else known.push(number);
    }
  }

  /**
   * The text that has the largest share of a fresh one's words; of several the one added first.
   * @returns `undefined` below half of the words, and for a text of a few words: short texts share words by chance.
   */
  match({ text = "" }: Words): Republication | undefined {
    const words = wordsOf(text);
    if (words.length < fewestWords) return undefined;
    const keys = runsOf(words);
    const counts = new Map<number, number>();
    for (const key of keys) for (const number of this.having(key)) counts.set(number, (counts.get(number) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (!best) return undefined;
    const share = this.covered(keys, best[0]) / words.length;
    return share < sameStory ? undefined : { report: this.ids[best[0]] ?? "", share };
  }

  private having(key: number): readonly number[] {
    const known = this.runs.get(key);
    if (known === undefined) return [];
    return typeof known === "number" ? [known] : known;
  }

  /** How many words stand in a run that this text has too. */
  private covered(keys: readonly number[], number: number): number {
    let covered = 0;
    let until = 0;
    keys.forEach((key, at) => {
      if (!this.having(key).includes(number)) return;
      covered += at + run - Math.max(at, until);
      until = at + run;
    });
    return covered;
  }
}

/**
 * The report that a fresh text republishes, with the share of its words that stands there too.
 * @returns `undefined` when no report has at least half of them. O(length of all texts); for many fresh texts keep a
 * {@link RunIndex}.
 * @example republicationOf([], { id: "r", text: "Talks resume." }); // => undefined
 */
export function republicationOf(reports: readonly Words[], fresh: Words): Republication | undefined {
  return new RunIndex(reports.filter(({ id }) => id !== fresh.id)).match(fresh);
}

function wordsOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(hashOf);
}

/** FNV-1a, 32 bits: a clash of two runs would shift a share by one word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function runsOf(words: readonly number[]): number[] {
  const keys: number[] = [];
  for (let at = 0; at + run <= words.length; at++) {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + run; i++) hash = Math.imul(hash ^ (words[i] ?? 0), 0x01000193) + (hash >>> 15);
    keys.push(hash >>> 0);
  }
  return keys;
}
