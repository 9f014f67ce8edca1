import type { CaseChange } from "@parley/api";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useLocation } from "wouter";
import { leaveArrived } from "../import/arrived-outcomes.ts";
import { firstLine, type ReportItem } from "../import/report-item.ts";
import { sendReports, type ReportFacts, type ReportOutcome } from "../import/send-reports.ts";
import { casePath } from "../place/case-place.ts";
import { caseAddress, casesAddress } from "../server/address.ts";
import { askServer } from "../server/ask-server.ts";

/** What can be done on the desk, where no case is open. What could not be done is told in `problem`. */
export interface Desk {
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly makeCase: (title: string) => Promise<void>;
  readonly copyCase: (name: string, title: string) => Promise<void>;
  /** Makes a case of reports, named after the first of them, and leads to its review. */
  readonly beginWith: (items: readonly ReportItem[], facts?: ReportFacts) => Promise<readonly ReportOutcome[]>;
  readonly unlock: (name: string, passphrase: string) => Promise<void>;
  readonly change: (name: string, change: CaseChange) => Promise<void>;
}

/** Makes, copies, unlocks and renames cases. */
export function useDesk(): Desk {
  const [, go] = useLocation();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const doing = async <Answer>(task: () => Promise<Answer>): Promise<Answer | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await task();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: ["cases"] });
    }
  };
  const make = (body: { title: string; from?: string }) => askServer<{ name: string }>(casesAddress, body);
  const open = (made: { name: string } | undefined) => {
    if (made) go(casePath({ name: made.name, screen: "overview" }));
  };
  const beginWith = async (items: readonly ReportItem[], facts: ReportFacts = {}) => {
    const outcomes = await doing(async () => {
      const { name } = await make({ title: facts.title ?? titleOf(items) });
      const became = await sendReports(name, items, facts);
      leaveArrived(name, became);
      const isEmpty = became.every((outcome) => "refused" in outcome);
      go(casePath({ name, screen: isEmpty ? "reports" : "review" }));
      return became;
    });
    return outcomes ?? [];
  };
  return {
    busy,
    problem,
    makeCase: async (title) => open(await doing(() => make({ title }))),
    copyCase: async (from, title) => open(await doing(() => make({ title, from }))),
    beginWith,
    unlock: async (name, passphrase) => {
      await doing(() => askServer(`${caseAddress(name)}/unlock`, { passphrase }));
    },
    change: async (name, change) => {
      await doing(() => askServer(`${caseAddress(name)}/changes`, { changes: [change] }));
    },
  };
}

function titleOf([first, ...more]: readonly ReportItem[]): string {
  if (!first) return "New case";
  const title = first.kind === "pasted" ? (first.title ?? firstLine(first.text)) : first.name.replace(/\.[^.]+$/, "");
  return more.length === 0 ? title || "New case" : `${title} and ${more.length} more`;
}
