import { cpus } from "node:os";
import { benchmarks } from "./benchmarks.ts";
import { measure, type Measurement } from "./measure.ts";

const json = process.argv.includes("--json");
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const chosen = (await benchmarks()).filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
);
if (chosen.length === 0) {
  console.error(`bench: no benchmark begins with ${wanted.join(" or ")}`);
  process.exit(2);
}
const results: Measurement[] = [];
for (const benchmark of chosen) {
  const result = await measure(benchmark);
  results.push(result);
  if (!json) console.log(line(result));
}
if (json) console.log(JSON.stringify(results, undefined, 2));
else
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} cores, ${cpus()[0]?.model.trim() ?? "unknown processor"}`,
  );

function line(result: Measurement): string {
  const peer = result.peer ? `; ${result.peer.name}: ${result.peer.medianMs} ms, ${result.ratio} times ours` : "";
  return `${result.name} (${result.size}): median ${result.medianMs} ms, best tenth ${result.p10Ms} ms, p95 ${result.p95Ms} ms, CPU ${result.cpuMs} ms${peer}`;
}
