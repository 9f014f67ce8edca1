import { caseEventSchema, sha256Text, vocabulary, type CaseEvent, type Claim, type Report } from "@parley/model";
import { openStore } from "@parley/store";

/** How large a generated case is, and whether a person has reviewed and coded it. */
export interface DeskSize {
  readonly reports: number;
  readonly claims: number;
  /** Every claim decided, positions coded on about thirty issues; otherwise nothing but suggestions. */
  readonly reviewed: boolean;
}

const parties = ["Union", "Port", "City", "Ministry"];
const acts = ["demand", "offer", "reject", "accept", "condition", "confirm", "red-line", "assess"] as const;
const things = [
  "higher wages",
  "a shorter week",
  "the withdrawal of all troops",
  "free passage for ships",
  "a lower tariff on steel",
  "the release of the prisoners",
  "international monitoring of the truce",
  "a new quota for herring",
  "security guarantees",
  "the recognition of the border",
  "a joint fund for the harbour",
  "lifting the sanctions",
];

/**
 * Makes a `.parley` case of generated reports: each names its parties, and each claim is a sentence of its report. The
 * same size gives the same case.
 */
export async function makeDeskCase(path: string, size: DeskSize): Promise<void> {
  const store = await openStore(path, { create: true });
  const perReport = Math.ceil(size.claims / size.reports);
  const events: CaseEvent[] = [];
  const add = (fields: Record<string, unknown>) =>
    void events.push(
      caseEventSchema.parse({
        id: `e${events.length + 1}`,
        at: "2026-03-01T09:00:00Z",
        author: "A. Analyst",
        ...fields,
      }),
    );
  add({ type: "case-created", case: "talks", title: "Generated talks" });
  for (const name of parties) add({ type: "party-set", party: { id: name.toLowerCase(), name } });
  for (let r = 0; r < size.reports; r++) {
    const { text, claims } = reportOf(r, perReport);
    const textBlob = await store.blobs.put(new TextEncoder().encode(text));
    const report: Partial<Report> = { id: `r${r}`, title: `Report ${r}`, textBlob, sha256: sha256Text(text) };
    add({ type: "report-added", report, claims });
    if (size.reviewed) for (const claim of claims) decide(add, claim);
  }
  if (size.reviewed) code(add, size.claims);
  await store.append(0, events);
  await store.close();
}

function reportOf(r: number, count: number): { text: string; claims: Claim[] } {
  const claims: Claim[] = [];
  let text = `Report ${r}\n\n`;
  for (let i = 0; i < count; i++) {
    const n = r * count + i;
    const holder = pick(parties, n);
    const quote = `${pick(["wants", "offers", "rejects", "accepts"], n >> 2)} ${pick(things, n * 7 + r)} in round ${n}`;
    text += `On day ${n % 365} of the talks, after another long night, the ${holder} reportedly said that it ${quote}. `;
    if (i % 6 === 5) text += "\n\n";
    const start = text.lastIndexOf(quote);
    claims.push({
      id: `c${n}`,
      report: `r${r}`,
      quote,
      start,
      end: start + quote.length,
      holder,
      act: pick(acts, n * 5 + r),
      content: quote,
      chain: [],
      hedges: [],
      status: "current",
      confidence: 0.7,
      tier: "normal",
      rules: ["generated"],
    });
  }
  return { text, claims };
}

function decide(add: (fields: Record<string, unknown>) => void, { id }: Claim): void {
  const n = Number(id.slice(1));
  if (n % 10 === 9) add({ type: "claim-rejected", claim: id, reason: "not said" });
  else if (n % 10 === 8) add({ type: "claim-edited", claim: id, changes: { act: "demand" } });
  else add({ type: "claim-accepted", claim: id });
}

/** Thirty issues of the vocabulary; every claim that was not rejected feeds a position. */
function code(add: (fields: Record<string, unknown>) => void, count: number): void {
  const issues = vocabulary.filter(({ options }) => options.length > 1).slice(0, 30);
  const cells = issues.flatMap((issue, i) =>
    parties.map((party, p) => ({ issue, party: party.toLowerCase(), nth: 4 * i + p })),
  );
  for (const { id, label, options } of issues)
    add({
      type: "issue-set",
      issue: { id: id.replaceAll(".", "-"), label, options: options.slice(0, 4), vocabulary: id },
    });
  for (const { issue, party, nth } of cells) {
    const claims = [];
    for (let n = nth; n < count; n += cells.length) if (n % 10 !== 9) claims.push(`c${n}`);
    const options = [issue.options[nth % Math.min(4, issue.options.length)]?.id];
    const stance = pick(["demands", "accepts", "refuses"], nth);
    add({
      type: "position-set",
      position: { id: `p${nth}`, party, stance, issue: issue.id.replaceAll(".", "-"), options, claims },
    });
  }
}

function pick<Value>(values: readonly Value[], n: number): Value {
  return values[n % values.length] as Value;
}
