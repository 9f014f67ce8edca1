import type { LogEntry } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { askServer } from "./ask-server.ts";
import { caseAddress } from "./address.ts";
import { caseKey } from "./use-case.ts";

/**
 * What happened to a case, oldest first; none for a case that is only shown.
 * @param editable - A case that is only shown has no history to ask for.
 */
export function useHistory(name: string, editable: boolean): UseQueryResult<readonly LogEntry[]> {
  return useQuery({
    queryKey: [...caseKey(name), "history"],
    enabled: editable,
    queryFn: async () => (await askServer<{ entries: LogEntry[] }>(`${caseAddress(name)}/history`)).entries,
  });
}
