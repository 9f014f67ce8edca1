import type { AddedReports, SentReports } from "@parley/api";
import { capitalised } from "@parley/model";
import { caseAddress } from "../server/address.ts";
import { askServer, ServerRefusal } from "../server/ask-server.ts";
import type { ReportItem } from "./report-item.ts";

/** What the texts do not say of themselves; it holds for all that are sent together. */
export type ReportFacts = Omit<SentReports, "reports">;

/** What became of one report that was handed over, or something to know of how its text was made. */
export type ReportOutcome =
  | { readonly name: string; readonly added: AddedReports["added"][number] }
  | { readonly name: string; readonly refused: string }
  | { readonly name: string; readonly notice: string };

const largestFile = 20 * 1024 * 1024;
const largestLoad = 8 * 1024 * 1024;

/**
 * Adds reports to a case: files together, so that one undo takes them back. When one of them cannot be read, each is sent
 * by itself, and only that one is refused.
 * @throws {ServerRefusal} When the server does not answer.
 */
export async function sendReports(
  name: string,
  items: readonly ReportItem[],
  facts: ReportFacts,
): Promise<ReportOutcome[]> {
  const outcomes: ReportOutcome[] = [];
  // oxlint-disable-next-line no-await-in-loop -- the reports of a case are added one load after the other
  for (const load of loads(items)) outcomes.push(...(await sendLoad(name, load, facts)));
  return outcomes;
}

/** Pasted words have a title of their own and go alone; files go together as long as they are not too much at once. */
function loads(items: readonly ReportItem[]): ReportItem[][] {
  const all: ReportItem[][] = [];
  let weight = Infinity;
  for (const item of items) {
    const size = item.kind === "file" ? item.file.size : Infinity;
    if (weight + size > largestLoad) {
      all.push([]);
      weight = 0;
    }
    all.at(-1)?.push(item);
    weight += size;
  }
  return all;
}

async function sendLoad(name: string, load: readonly ReportItem[], facts: ReportFacts): Promise<ReportOutcome[]> {
  const [only, another] = load;
  if (!only) return [];
  if (only.kind === "file" && only.file.size > largestFile)
    return [{ name: only.name, refused: "It is larger than 20 MB: save its text alone and add that." }];
  try {
    const title = only.kind === "pasted" && only.title !== undefined ? { title: only.title } : {};
    const sent: SentReports = { ...title, ...facts, reports: await Promise.all(load.map(sentReport)) };
    const { added, warnings } = await askServer<AddedReports>(`${caseAddress(name)}/reports`, sent);
    const notices = warnings.filter(({ code }) => code !== "language-not-read");
    return [
      ...added.map((one) => ({ name: one.path, added: one })),
      ...notices.map(({ message }) => ({ name: only.name, notice: `${capitalised(message)}.` })),
    ];
  } catch (error) {
    if (!(error instanceof ServerRefusal) || error.code === "failed") throw error;
    if (another === undefined) return [{ name: only.name, refused: `${capitalised(error.message)}.` }];
    const outcomes: ReportOutcome[] = [];
    // oxlint-disable-next-line no-await-in-loop -- the reports of a case are added one after the other
    for (const item of load) outcomes.push(...(await sendLoad(name, [item], facts)));
    return outcomes;
  }
}

async function sentReport(item: ReportItem): Promise<SentReports["reports"][number]> {
  if (item.kind === "pasted") return { name: item.name, text: item.text };
  return { name: item.name, base64: await base64(item.file) };
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,?/, "")));
    reader.addEventListener("error", () => reject(new Error(`${file.name} cannot be read`)));
    reader.readAsDataURL(file);
  });
}
