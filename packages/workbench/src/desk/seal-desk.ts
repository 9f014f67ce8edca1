import type { Desk } from "./open-desk.ts";

/**
 * Encrypts a case under a passphrase, changes it, or (left out) takes it off; then removes every trace of the earlier
 * state from the file. Whoever else has the case open must open it again.
 * @throws {ParleyError} `invalid-input` for an empty passphrase; `locked` when it is done but another program still reads
 * the earlier state.
 * @example await sealDesk(desk, "correct horse battery staple");
 */
export async function sealDesk({ store }: Pick<Desk, "store">, passphrase?: string): Promise<void> {
  await store.seal(passphrase);
}
