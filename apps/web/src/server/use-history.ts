import type { LogEntry } from "@parley/api";
import { useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";
import { caseAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";
import { caseKey } from "./use-case.ts";

/** How the history of a case is asked for, oldest entry first. */
export function historyQuery(name: string): UseQueryOptions<readonly LogEntry[]> & { queryKey: readonly string[] } {
  return {
    queryKey: caseKey(name, "history"),
    queryFn: async () =>
      (await askServer<{ readonly entries: readonly LogEntry[] }>(`${caseAddress(name)}/history`)).entries,
  };
}

/**
 * What happened to a case, oldest first; none for a case that is only shown.
 * @param editable - A case that is only shown has no history to ask for.
 */
export function useHistory(name: string, editable: boolean): UseQueryResult<readonly LogEntry[]> {
  return useQuery({ ...historyQuery(name), enabled: editable });
}
