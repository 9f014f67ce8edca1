/** How the first word of a match begins: with these letters, or, when `whole`, as exactly these; `"#"` is any number. */
export interface Trigger {
  readonly letters: string;
  readonly whole: boolean;
}

/**
 * The ways in which a match of a pattern can begin. Groups are opened, optional ones also skipped.
 * @returns One trigger per way; `undefined` for a way that begins with no plain letters.
 * @example patternTriggers("(?:lift|end)\\w* sanctions"); // => [{ letters: "lift", whole: false }, { letters: "end", whole: false }]
 */
export function patternTriggers(pattern: string): (Trigger | undefined)[] {
  return alternatives(pattern).flatMap((alternative) => {
    if (!/^\(\?:|^\[/.test(alternative)) return [plainTrigger(alternative)];
    const end = closing(alternative);
    const rest = alternative.slice(end + 1).replace(/^(?:[?*+]|\{\d+,?\d*\})/, "");
    const skipped = /^(?:[?*]|\{0)/.test(alternative.slice(end + 1)) ? patternTriggers(rest) : [];
    if (alternative.startsWith("[")) return skipped.length > 0 ? skipped : [undefined];
    const inner = alternatives(alternative.slice(3, end));
    return [...inner.flatMap((part) => patternTriggers(part + rest)), ...skipped];
  });
}

/**
 * The key under which an index keeps a trigger or looks up a word.
 * @example triggerKey("tariffs"); // => "ta"
 */
export function triggerKey(word: string): string {
  return /^\d/.test(word) ? "#" : word.slice(0, 2);
}

/**
 * Whether a word of a text, in lower case, pulls a trigger.
 * @example triggers({ letters: "tariff", whole: false }, "tariffs"); // => true
 */
export function triggers({ letters, whole }: Trigger, word: string): boolean {
  if (letters === "#") return /^\d/.test(word);
  return whole ? word === letters : word.startsWith(letters);
}

function plainTrigger(alternative: string): Trigger | undefined {
  if (/^(?:\\d|\d)/.test(alternative)) return { letters: "#", whole: false };
  const [run = ""] = /^[a-z]*/.exec(alternative) ?? [];
  const next = alternative.slice(run.length);
  const letters = /^[?*{]/.test(next) ? run.slice(0, -1) : run;
  const whole = /^(?:$|[ \-'](?![?*{]))/.test(next);
  return letters.length > 0 ? { letters, whole } : undefined;
}

function closing(text: string): number {
  const [open, close] = text.startsWith("[") ? ["[", "]"] : ["(", ")"];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === "\\") i++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return i;
  }
  return text.length;
}

/** Splits a pattern at the bars outside brackets. */
function alternatives(pattern: string): string[] {
  const parts = [""];
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "(" || char === "[") depth++;
    if (char === ")" || char === "]") depth--;
    if (char === "|" && depth === 0) parts.push("");
    else parts[parts.length - 1] += char === "\\" ? char + pattern.charAt(++i) : char;
  }
  return parts;
}
