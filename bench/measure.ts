import { performance } from "node:perf_hooks";

/** One benchmark: what it does and what it is held against in the same run. */
export interface Benchmark {
  readonly name: string;
  readonly size: string;
  readonly runs: number;
  readonly run: () => unknown;
  /** A peer, an obvious implementation or a limit, measured in the same run. */
  readonly peer?: { readonly name: string; readonly run: () => unknown; readonly runs?: number };
}

/** One line of the result, as promised by `npm run bench -- --json`. */
export interface Measurement {
  readonly name: string;
  readonly size: string;
  readonly medianMs: number;
  /** The best tenth: what it takes when nothing else wants the processor. */
  readonly p10Ms: number;
  readonly p95Ms: number;
  readonly cpuMs: number;
  readonly peakRssMb: number;
  readonly peer?: { readonly name: string; readonly medianMs: number };
  /** Peer's median over ours: how many times faster we are. */
  readonly ratio?: number;
}

/**
 * How much processor time a short benchmark uses unmeasured, so that what is measured is compiled code, as in a page
 * that is used; and how long that may take where other programs want the processor too.
 */
const [warmUpCpuMs, longestWarmUpMs] = [1000, 6000];

/** Measures one benchmark: at least two runs, and a second of processor time of short ones, to warm up; then as many as it asks for. */
export async function measure(benchmark: Benchmark): Promise<Measurement> {
  const own = await times(benchmark.run, benchmark.runs);
  const peer = benchmark.peer ? await times(benchmark.peer.run, benchmark.peer.runs ?? benchmark.runs) : undefined;
  const medianMs = quantile(own.walls, 0.5);
  const peerMs = peer ? quantile(peer.walls, 0.5) : undefined;
  return {
    name: benchmark.name,
    size: benchmark.size,
    medianMs: rounded(medianMs),
    p10Ms: rounded(quantile(own.walls, 0.1)),
    p95Ms: rounded(quantile(own.walls, 0.95)),
    cpuMs: rounded(own.cpuMs / own.walls.length),
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(benchmark.peer && peerMs !== undefined
      ? { peer: { name: benchmark.peer.name, medianMs: rounded(peerMs) }, ratio: rounded(peerMs / medianMs) }
      : {}),
  };
}

async function times(run: () => unknown, runs: number): Promise<{ walls: number[]; cpuMs: number }> {
  const [start, cpuStart] = [performance.now(), process.cpuUsage()];
  const isCold = () => cpuMs(cpuStart) < warmUpCpuMs && performance.now() - start < longestWarmUpMs;
  for (let i = 0; i < Math.min(2, runs) || isCold(); i++) await run();
  const walls: number[] = [];
  const cpu = process.cpuUsage();
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    await run();
    walls.push(performance.now() - began);
  }
  return { walls, cpuMs: cpuMs(cpu) };
}

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
