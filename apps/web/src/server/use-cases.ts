import type { CaseList } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { casesAddress } from "./address.ts";
import { getJson } from "./get-json.ts";

/** The cases that the server has. */
export function useCases(): UseQueryResult<CaseList> {
  return useQuery({ queryKey: ["cases"], queryFn: () => getJson<CaseList>(casesAddress) });
}
