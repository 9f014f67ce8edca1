/**
 * Whether an input is an address on the network and no file.
 * @example isAddress("https://example.org/talks"); // => true
 */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}
