import { createInterface } from "node:readline/promises";
import { alikeWords, readingChances } from "@parley/analysis";
import { ParleyError, reviewState } from "@parley/model";
import {
  changeCase,
  claimFeeds,
  decisionChanges,
  openDesk,
  quoteContext,
  refreshedDesk,
  undo,
  type Desk,
  type Hand,
} from "@parley/workbench";
import { exitCodes } from "../exit-code.ts";
import { errorLine, say, writeOut } from "../output.ts";
import { claimEdit, claimFields } from "./claim-fields.ts";
import { readersText, surestFirst } from "./claim-rows.ts";
import { KeyReader } from "./key-reader.ts";
import { beginReview, keyLine, pressKey, reasonLine, type ReviewAct } from "./review-keys.ts";

/** Which claims to go through. */
export interface SessionScope {
  readonly report: string | undefined;
  /** The surest readings first, as they stand when the session begins; else in the order of the text. */
  readonly surest: boolean;
  readonly limit: number | undefined;
}

/**
 * Goes through the suggestions of a case on a terminal, one claim at a time. Every decision is on the disk before the
 * next claim is shown.
 */
export async function reviewSession(path: string, hand: Hand, scope: SessionScope): Promise<void> {
  const session: Session = { desk: await openDesk(path), recorded: [], keys: new KeyReader() };
  try {
    const queue = suggested(session.desk, scope);
    if (queue.length === 0) return await writeOut("Nothing to review: every claim is decided.\n");
    let progress = beginReview(queue);
    for (let act: ReviewAct | undefined; act?.kind !== "stop" && progress.at < queue.length;) {
      await writeOut(progress.asks === "reason" ? `${reasonLine}\n` : claimCard(session.desk, queue, progress.at));
      const key = await session.keys.next();
      if (key === undefined) {
        process.exitCode = exitCodes.interrupted;
        break;
      }
      const next = pressKey(progress, key);
      act = next.act;
      if (await carriedOut(session, hand, act)) progress = next.progress;
    }
    const left = suggested(session.desk, { ...scope, limit: undefined }).length;
    await writeOut(`${left} still to review.\n`);
  } finally {
    session.keys.close();
    await session.desk.store.close();
  }
}

interface Session {
  desk: Desk;
  /** The events of each decision, the latest last. */
  readonly recorded: string[][];
  readonly keys: KeyReader;
}

function suggested({ answerable, case: subject }: Desk, { report, surest, limit }: SessionScope): string[] {
  const chances = readingChances(subject.claims);
  const waiting = answerable.claims
    .filter((claim) => reviewState(claim) === "suggested" && (report === undefined || claim.report === report))
    .map(({ id }) => ({ id, ...chances.get(id) }));
  const ids = (surest ? surestFirst(waiting) : waiting).map(({ id }) => id);
  return ids.slice(0, limit ?? ids.length);
}

/** Whether it was done; when it could not be, it is said why and the claim stays. */
async function carriedOut(session: Session, hand: Hand, act: ReviewAct | undefined): Promise<boolean> {
  if (act === undefined || act.kind === "stop") return true;
  try {
    const before = session.desk.events.length;
    if (act.kind === "undo") {
      for (const id of (session.recorded.pop() ?? []).toReversed()) session.desk = await undo(session.desk, hand, id);
      await writeOut("Undone.\n");
      return true;
    }
    const changes = act.kind === "edit" ? await askedEdit(session, act.claim) : decided(session.desk, act);
    if (changes === undefined) return false;
    session.desk = await changeCase(session.desk, hand, { changes });
    session.recorded.push(session.desk.events.slice(before).map(({ id }) => id));
    await writeOut(`${doneLine(session.desk, act)}\n`);
    return true;
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    say(errorLine(error));
    session.desk = await refreshedDesk(session.desk);
    return false;
  }
}

function decided(desk: Desk, act: Extract<ReviewAct, { kind: "accept" | "edit" | "reject" }>) {
  if (act.kind === "reject") return decisionChanges(desk, { accept: [], reject: [act.claim], reason: act.reason });
  return decisionChanges(desk, { accept: [act.claim], reject: [] });
}

function doneLine(desk: Desk, act: Extract<ReviewAct, { claim: string }>): string {
  if (act.kind === "reject") return `Rejected ${act.claim}: ${act.reason}`;
  const feeds = claimFeeds(desk.answerable).get(act.claim) ?? [];
  const done = act.kind === "edit" ? "Edited" : "Accepted";
  return `${done} ${act.claim}: feeds ${feeds.length === 0 ? "no position" : feeds.join(", ")}`;
}

function claimCard({ case: subject }: Desk, queue: readonly string[], at: number): string {
  const claim = subject.claims.find(({ id }) => id === queue[at]);
  if (!claim) return `\n${queue[at]} is no longer there\n${keyLine}\n`;
  const { before, quote, after } = quoteContext(subject, claim);
  const about = [claim.holder, claim.act, claim.issue, claim.options?.join(", ")].filter(Boolean).join(" · ");
  const alike = alikeWords(readingChances(subject.claims).get(claim.id));
  const state = reviewState(claim) === "suggested" ? "" : ` (${reviewState(claim)})`;
  return [
    `\n${at + 1} of ${queue.length} · ${claim.id}${state} · ${claim.report ?? "no report"}`,
    about,
    `${before}⟦${quote}⟧${after}`.replace(/\s+/g, " ").trim(),
    ...(claim.secondReadings === undefined ? [] : [`Found by: ${readersText(claim)}`]),
    ...(alike === "" ? [] : [alike]),
    ...(claim.condition === undefined ? [] : [`Condition: ${claim.condition}`]),
    `${keyLine}\n`,
  ].join("\n");
}

/** Asks for each field; an empty line keeps it, a hyphen clears it. */
async function askedEdit({ desk, keys }: Session, id: string) {
  const claim = desk.case.claims.find((other) => other.id === id);
  if (!claim) return undefined;
  keys.close();
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const typed: string[] = [];
  try {
    await writeOut("Enter keeps a field, - clears it.\n");
    for (const field of claimFields) {
      const value: unknown = field === "translation" ? claim.translation?.text : claim[field];
      const line = (
        await lines.question(`${field} [${Array.isArray(value) ? value.join(",") : String(value ?? "")}]: `)
      ).trim();
      if (line !== "") typed.push(`${field}=${line === "-" ? "" : line}`);
    }
  } finally {
    lines.close();
    keys.listen();
  }
  return typed.length === 0 ? undefined : [claimEdit(desk.case, id, { typed })];
}
