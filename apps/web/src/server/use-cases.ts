import type { CaseList } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { casesAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";

/** The cases that the server has. */
export function useCases(): UseQueryResult<CaseList> {
  return useQuery({ queryKey: ["cases"], queryFn: () => askServer<CaseList>(casesAddress) });
}
