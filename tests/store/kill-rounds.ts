import { join } from "node:path";
import { openStore } from "@parley/store";
import { child } from "./child.ts";
import { titleOf } from "./titled.ts";

/** What many kills left behind. */
export interface KillReport {
  readonly rounds: number;
  /** Events that a writer was told are kept. */
  readonly acknowledged: number;
  /** Events found at the end; a batch may be written whole just before its writer could say so. */
  readonly found: number;
}

/**
 * Kills writers with SIGKILL in mid-write, two at a time on one file, again and again: every other round they also open
 * and close the file all the time. After each round every acknowledged event must be there, in its place, and every
 * batch whole. A file lives for five rounds.
 * @throws {Error} when one is not.
 */
export async function killRounds(folder: string, rounds: number): Promise<KillReport> {
  const report = { rounds, acknowledged: 0, found: 0 };
  for (let first = 0; first < rounds; first += 5) {
    const file = join(folder, `from-${first}.parley`);
    await (await openStore(file, { create: true })).close();
    const acknowledged = new Map<number, string>();
    let found = 0;
    for (let round = first; round < Math.min(first + 5, rounds); round++) {
      for (const [version, text] of await killRound(file, round)) acknowledged.set(version, text);
      found = await check(file, acknowledged, round);
    }
    report.acknowledged += acknowledged.size;
    report.found += found;
  }
  return report;
}

/** The acknowledged events of two writers that were killed, by version. */
async function killRound(file: string, round: number): Promise<Map<number, string>> {
  const manner = round % 2 === 0 ? "stay" : "reopen";
  const writers = ["a", "b"].map((name) => child("writer", file, `${round}${name}`, "1000000", manner));
  // Both are at work once each has said a line; how many more there are differs from round to round.
  await Promise.all(writers.map((writer) => writer.wrote(1)));
  await writers[0]?.wrote(1 + ((round * 13) % (manner === "stay" ? 40 : 10)));
  for (const writer of writers) writer.process.kill("SIGKILL");
  await Promise.all(writers.map(({ ended }) => ended));
  const acknowledged = new Map<number, string>();
  for (const line of writers.flatMap(({ lines }) => lines)) {
    const [version = "", batch = "", size = ""] = line.split(" ");
    for (let i = 0; i < Number(size); i++)
      acknowledged.set(Number(version) - i, `${batch} ${Number(size) - i}/${size}`);
  }
  return acknowledged;
}

async function check(file: string, acknowledged: ReadonlyMap<number, string>, round: number): Promise<number> {
  const store = await openStore(file);
  await store.verify();
  const texts = (await store.read()).map(({ event }) => titleOf(event).trim().split(" x")[0] ?? "");
  await store.close();
  for (const [version, text] of acknowledged)
    if (texts[version - 1] !== text)
      throw new Error(`round ${round}: event ${version} should be "${text}", is "${texts[version - 1]}"`);
  for (const [i, text] of texts.entries()) {
    const [batch = "", part = ""] = text.split(" ");
    const [nth = 0, size = 0] = part.split("/").map(Number);
    if (nth < size && texts[i + 1] !== `${batch} ${nth + 1}/${size}`)
      throw new Error(`round ${round}: batch ${batch} is not whole`);
  }
  return texts.length;
}
