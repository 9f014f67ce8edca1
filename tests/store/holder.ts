// Has a case open, as a workspace does, until its input ends. Usage: holder.ts FILE [PASSPHRASE]
import { openStore } from "@parley/store";

const [file = "", passphrase] = process.argv.slice(2);
const store = await openStore(file, passphrase === undefined ? {} : { passphrase });
await store.blobs.put(Buffer.from("written by the one who stays")); // so that the log stays too
console.log((await store.read()).length);
process.stdin.resume();
await new Promise((done) => process.stdin.once("end", done));
await store.close();
