/** Words joined as in a sentence. @example joined(["a", "b", "c"], "or"); // => "a, b or c" */
export function joined(words: readonly string[], last: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/** An option's label, or other words, in quotation marks. @example quoted("no zone"); // => "“no zone”" */
export function quoted(label: string): string {
  return `“${label}”`;
}

/** A number with its noun. @example counted(1, "report"); // => "1 report" */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? noun : plural}`;
}

/** A decimal string with its thousands apart, however long. @example grouped("33280"); // => "33,280" */
export function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A text with a capital at its start. @example capitalised("no zone"); // => "No zone" */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
