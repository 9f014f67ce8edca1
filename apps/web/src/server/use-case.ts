import type { CasePage } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { caseAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";

/** The name under which a case, or something of it, is kept until something changes the case. */
export function caseKey(name: string, ...part: readonly string[]): readonly string[] {
  return ["case", name, ...part];
}

/** One case with everything that its screens show; while another moment of it is on its way, what was shown stays. */
export function useCase(name: string, asOf?: string): UseQueryResult<CasePage> {
  return useQuery({
    queryKey: asOf === undefined ? caseKey(name) : caseKey(name, "as-of", asOf),
    queryFn: () => askServer<CasePage>(caseAddress(name, asOf)),
    placeholderData: (shown: CasePage | undefined) => (shown?.name === name ? shown : undefined),
  });
}
