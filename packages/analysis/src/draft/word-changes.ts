import type { WordChange } from "@parley/model";

/**
 * What changed between two texts, word by word: the fewest words that are added and removed (longest common
 * subsequence). Removed words stand before the added ones. O(words × words) after the parts that both begin and end
 * with.
 * @returns The `same` and `added` stretches joined are the later text, `same` and `removed` the earlier one.
 * @see Wagner and Fischer (1974), The String-to-String Correction Problem.
 * @example wordChanges("five per cent", "six per cent").map(({ kind }) => kind); // => ["removed", "added", "same"]
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [tokens(before), tokens(after)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = changedMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const same = (words: readonly string[]) => words.map((text): WordChange => ({ kind: "same", text }));
  return joined([...same(b.slice(0, start)), ...middle, ...same(b.slice(b.length - end))]);
}

/** Words, signs, and the white space between them. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

function changedMiddle(a: readonly string[], b: readonly string[]): WordChange[] {
  const wide = b.length + 1;
  const common = new Uint32Array((a.length + 1) * wide);
  const at = (i: number, k: number): number => common[i * wide + k] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      common[i * wide + k] = a[i] === b[k] ? at(i + 1, k + 1) + 1 : Math.max(at(i + 1, k), at(i, k + 1));
  const changes: WordChange[] = [];
  let [i, k] = [0, 0];
  while (i < a.length || k < b.length) {
    const [old, now] = [a[i], b[k]];
    if (old !== undefined && old === now) {
      changes.push({ kind: "same", text: old });
      i++;
      k++;
    } else if (old !== undefined && (now === undefined || at(i + 1, k) >= at(i, k + 1))) {
      changes.push({ kind: "removed", text: old });
      i++;
    } else {
      changes.push({ kind: "added", text: now ?? "" });
      k++;
    }
  }
  return changes;
}

/** Neighbours of one kind as one stretch; what was removed and added at one place stands in that order. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const stretches: WordChange[] = [];
  let pending: Record<"removed" | "added", string> = { removed: "", added: "" };
  const flush = (): void => {
    for (const kind of ["removed", "added"] as const)
      if (pending[kind] !== "") stretches.push({ kind, text: pending[kind] });
    pending = { removed: "", added: "" };
  };
  for (const { kind, text } of changes) {
    if (kind !== "same") {
      pending = { ...pending, [kind]: pending[kind] + text };
      continue;
    }
    flush();
    const last = stretches.at(-1);
    if (last?.kind === "same") stretches[stretches.length - 1] = { kind, text: last.text + text };
    else stretches.push({ kind, text });
  }
  flush();
  return stretches;
}
