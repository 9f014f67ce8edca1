import type { Token } from "../tokenizer/tokenizer.ts";

/**
 * Whether a word is written with a capital.
 * @example isCapitalised(sceneOf("Lima agreed.").tokens[0]); // => true
 */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/**
 * Whether a word stands where every word gets a capital.
 * @example opensSentence(sceneOf("Lima agreed.").tokens, 0); // => true
 */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /^["“”'‘(—–:;-]$/.test(tokens[at - 1]?.text ?? "");
}

/**
 * Words as written, with the spaces between them.
 * @example spelled(sceneOf("New Lima agreed.").tokens, 0, 1); // => "New Lima"
 */
export function spelled(tokens: readonly Token[], first: number, last: number): string {
  let text = tokens[first]?.text ?? "";
  for (let i = first + 1; i <= last; i++) {
    const token = tokens[i];
    if (token) text += ((tokens[i - 1]?.end ?? 0) < token.start ? " " : "") + token.text;
  }
  return text;
}
