import { counted, grouped, listed, type BlocksResult } from "@parley/model";

type Acceptable = BlocksResult["acceptable"]["silenceOpen"];

/**
 * How many packages there are and how many each party accepts, whichever way silence is read. Parties stand as given and
 * in equal words.
 * @param parties - Those whose acceptance an agreement needs, in neutral order.
 * @example spaceSentence(blocks(subject).value, subject.parties).split(". ")[0]; // => "The options make 4 packages"
 */
export function spaceSentence(
  { packages, acceptable }: Pick<BlocksResult, "packages" | "acceptable">,
  parties: readonly { readonly id: string; readonly name: string }[],
): string {
  const counts = ({ byParty, all }: Acceptable) => {
    const each = parties.map(({ id, name }) => `${grouped(byParty[id] ?? "0")} to ${name}`);
    return listed([...each, `${grouped(all)} to ${parties.length === 2 ? "both" : "all"}`]);
  };
  return (
    `The options make ${counted(BigInt(packages), "package")}. ` +
    `Acceptable on what is reported alone: ${counts(acceptable.silenceClosed)}. ` +
    `If every silence is open: ${counts(acceptable.silenceOpen)}.`
  );
}

/**
 * What the refusal strip shows, without a full stop: the packages that nobody refuses, or how few refusals
 * are possible, and where most packages stand.
 * @example stripFinding([{ refusals: 0, packages: "2" }], "2"); // => "All 2 packages run into no stated refusal"
 */
export function stripFinding(columns: readonly StripColumn[], packages: string): string {
  const free = columns[0]?.packages ?? "0";
  if (free === packages) return `All ${grouped(packages)} packages run into no stated refusal`;
  const most = columns.reduce((best, column) => (BigInt(column.packages) > BigInt(best.packages) ? column : best));
  const few = most.refusals === 0 ? "" : `; the most, ${grouped(most.packages)}, run into ${most.refusals}`;
  const least = columns.find((column) => column.packages !== "0")?.refusals ?? 0;
  if (least > 0) return `Every package runs into at least ${counted(least, "stated refusal")}${few}`;
  return `${grouped(free)} of ${grouped(packages)} packages ${free === "1" ? "runs" : "run"} into no stated refusal${few}`;
}

/** One column of the refusal strip. */
export interface StripColumn {
  /** How many stated refusals its packages run into. */
  readonly refusals: number;
  /** How many packages, in decimal digits. */
  readonly packages: string;
  /** Of the highest column, from 0 to 1. */
  readonly height: number;
  /** Of all packages, in words. */
  readonly share: string;
}

/**
 * The columns of the refusal strip, from 0 refusals on, with those between that no package has. Counts may exceed every
 * number that a computer holds exactly, so only their shares become numbers.
 * @example stripColumns({ 0: "1", 2: "3" }).map(({ packages }) => packages); // => ["1", "0", "3"]
 */
export function stripColumns(refusals: BlocksResult["refusals"]): StripColumn[] {
  const counts = new Map(Object.entries(refusals).map(([key, count]) => [Number(key), BigInt(count)]));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0n);
  const highest = [...counts.values()].reduce((most, count) => (count > most ? count : most), 1n);
  return Array.from({ length: Math.max(-1, ...counts.keys()) + 1 }, (_, place) => {
    const count = counts.get(place) ?? 0n;
    const height = Number((count * 100_000n) / highest) / 100_000;
    return { refusals: place, packages: String(count), height, share: shareWords(count, total) };
  });
}

function shareWords(count: bigint, total: bigint): string {
  if (count === 0n) return "0%";
  const tenths = (count * 1000n + total / 2n) / total;
  return tenths === 0n ? "under 0.1%" : `${tenths / 10n}.${tenths % 10n}%`;
}
