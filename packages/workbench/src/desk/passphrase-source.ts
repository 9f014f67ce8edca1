/** How a process comes by the passphrase of a sealed case: its path in, `undefined` when there is none to be had. */
export type PassphraseSource = (path: string) => Promise<string | undefined>;

let source: PassphraseSource | undefined;

/**
 * Says once, at the edge of the process, where passphrases come from; it is asked only for a case that is sealed.
 * @example setPassphraseSource(async () => process.env.PARLEY_PASSPHRASE);
 */
export function setPassphraseSource(asked: PassphraseSource | undefined): void {
  source = asked;
}

/**
 * The passphrase of a case, from where {@link setPassphraseSource} said.
 * @example await passphraseOf("talks.parley"); // undefined when nobody said
 */
export async function passphraseOf(path: string): Promise<string | undefined> {
  return source?.(path);
}
