import { randomBytes } from "node:crypto";
import { ParleyError } from "@parley/model";
import { argon2id } from "hash-wasm";
import { z } from "zod";
import { decrypt, encrypt } from "./cipher.ts";
import { damaged } from "./store-error.ts";

/** The keys of a case, 32 bytes each. */
export interface CaseKey {
  /** Keys the hashes that name blobs; the same for the life of the case. */
  readonly blobKey: Uint8Array;
  /** Encrypts events and blobs; none in a case that is not sealed. */
  readonly contentKey?: Uint8Array;
}

const base64 = z.base64().transform((text) => Buffer.from(text, "base64"));

const secretSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open"), blobKey: base64 }),
  z.object({
    kind: z.literal("passphrase"),
    salt: base64,
    // The bounds keep a hostile file from taking all memory or time.
    kibibytes: z.int().min(8192).max(1_048_576),
    passes: z.int().min(1).max(20),
    lanes: z.int().min(1).max(16),
    keys: base64,
  }),
]);

/** Argon2id with 64 MiB, 3 passes and 4 lanes: the second recommended choice of RFC 9106, section 4. */
const cost = { kibibytes: 65_536, passes: 3, lanes: 4 };

/**
 * What the file of a case that is not sealed says of its key.
 * @example openKey(Buffer.alloc(32)).includes("open"); // => true
 */
export function openKey(blobKey: Uint8Array): Buffer {
  return Buffer.from(JSON.stringify({ kind: "open", blobKey: Buffer.from(blobKey).toString("base64") }));
}

/**
 * What the file of a sealed case says of its keys: the salt, and the keys encrypted under the passphrase. Salt and cost
 * stand in the one file, so nothing has to be kept beside it. About 0.2 s.
 * @throws {ParleyError} `invalid-input` for an empty passphrase.
 * @example await wrapKey({ blobKey: Buffer.alloc(32), contentKey: Buffer.alloc(32) }, "correct horse");
 */
export async function wrapKey(key: Required<CaseKey>, passphrase: string): Promise<Buffer> {
  if (passphrase === "") throw new ParleyError("invalid-input", "expected a passphrase of at least one letter");
  const salt = randomBytes(16);
  const keys = encrypt(
    await stretch(passphrase, { ...cost, salt }),
    Buffer.concat([key.blobKey, key.contentKey]),
    "keys",
  );
  return Buffer.from(
    JSON.stringify({
      kind: "passphrase",
      salt: salt.toString("base64"),
      ...cost,
      keys: keys.toString("base64"),
    }),
  );
}

/**
 * The keys of a case, from what its file says and the passphrase.
 * @throws {ParleyError} `needs-input` for a sealed case without a passphrase, `forbidden` for a wrong one,
 * `invalid-input` for a passphrase to a case that is not sealed.
 * @example (await unlockKey(openKey(Buffer.alloc(32)), { file: "a.parley" })).blobKey.length; // => 32
 */
export async function unlockKey(
  secret: Uint8Array,
  { file, passphrase }: { file: string; passphrase?: string | undefined },
): Promise<CaseKey> {
  const parsed = readSecret(secret, file);
  const refuse = (code: "needs-input" | "forbidden" | "invalid-input", message: string) =>
    new ParleyError(code, message, { place: { file } });
  if (parsed.kind === "open") {
    if (passphrase === undefined) return { blobKey: parsed.blobKey };
    throw refuse("invalid-input", "this case is not sealed: open it without a passphrase");
  }
  if (passphrase === undefined)
    throw refuse(
      "needs-input",
      "this case is sealed: give its passphrase, by --passphrase-file FILE or PARLEY_PASSPHRASE",
    );
  const keys = decrypt(await stretch(passphrase, parsed), parsed.keys, "keys");
  if (keys?.length !== 64) throw refuse("forbidden", "the passphrase is wrong, or the head of this file is damaged");
  return { blobKey: keys.subarray(0, 32), contentKey: keys.subarray(32) };
}

function readSecret(secret: Uint8Array, file: string): z.infer<typeof secretSchema> {
  try {
    return secretSchema.parse(JSON.parse(Buffer.from(secret).toString("utf8")));
  } catch (error) {
    throw damaged(file, "its key cannot be read", error);
  }
}

async function stretch(passphrase: string, options: typeof cost & { salt: Uint8Array }): Promise<Uint8Array> {
  return argon2id({
    // The same letters typed on another keyboard are the same passphrase.
    password: passphrase.normalize("NFKC"),
    salt: options.salt,
    memorySize: options.kibibytes,
    iterations: options.passes,
    parallelism: options.lanes,
    hashLength: 32,
    outputType: "binary",
  });
}
