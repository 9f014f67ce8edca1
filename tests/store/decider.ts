// Accepts or rejects one claim on what it saw of the case: waits for a signal, so that two of them decide at once.
// Prints "ready", then "done" or the code of the error. Usage: decider.ts FILE accept|reject
import { caseEventSchema, ParleyError } from "@parley/model";
import { openStore } from "@parley/store";

const [file = "", decision = "accept"] = process.argv.slice(2);
const store = await openStore(file, { wait: 60_000 });
const seen = await store.version();
const signal = new Promise<void>((resolve) => process.once("SIGUSR2", () => resolve()));
const alive = setInterval(() => undefined, 1000);
console.log("ready");
await signal;
clearInterval(alive);
const type = decision === "accept" ? "claim-accepted" : "claim-rejected";
const event = caseEventSchema.parse({ id: decision, at: "2026-03-01T10:00:00Z", author: decision, type, claim: "c1" });
try {
  await store.append(seen, [event]);
  console.log("done");
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  console.log(error.code);
}
await store.close();
