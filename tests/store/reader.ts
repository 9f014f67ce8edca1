// Reads a case again and again while others write, until it has so many events. Usage: reader.ts FILE VERSION
import { openStore } from "@parley/store";

const [file = "", last = "0"] = process.argv.slice(2);
const store = await openStore(file, { wait: 60_000 });
console.log("ready");
let known = 0;
while (known < Number(last)) {
  const events = await store.read(); // checks every link
  if (events.length < known) throw new Error(`had ${known} events, now ${events.length}`);
  known = events.length;
}
await store.close();
console.log(known);
