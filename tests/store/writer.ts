// Appends batches of events until it has done `count` of them, or is killed. Each batch that the store has acknowledged is
// one line: "VERSION BATCH SIZE". Usage: writer.ts FILE NAME COUNT stay|reopen
import { writeSync } from "node:fs";
import { ParleyError } from "@parley/model";
import { openStore } from "@parley/store";
import { titled } from "./titled.ts";

const [file = "", name = "", count = "1", manner = "stay"] = process.argv.slice(2);
const open = () => openStore(file, { wait: 60_000 });
let store = await open();
for (let batch = 0; batch < Number(count); batch++) {
  const size = 1 + ((batch * 7) % 20);
  const events = Array.from({ length: size }, (_, i) =>
    titled(`${name}.${batch} ${i + 1}/${size} ${"x".repeat(i * 50)}`),
  );
  let version: number | undefined;
  while (version === undefined)
    try {
      version = await store.append(await store.version(), events);
    } catch (error) {
      if (!(error instanceof ParleyError) || error.code !== "conflict") throw error;
    }
  writeSync(1, `${version} ${name}.${batch} ${size}\n`);
  if (manner === "reopen") {
    await store.close();
    store = await open();
  }
}
await store.close();
