import type { CasePage } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { caseAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";

/** The name under which a case is kept until something changes it. */
export function caseKey(name: string): readonly string[] {
  return ["case", name];
}

/** One case with everything that its screens show. */
export function useCase(name: string): UseQueryResult<CasePage> {
  return useQuery({ queryKey: caseKey(name), queryFn: () => askServer<CasePage>(caseAddress(name)) });
}
