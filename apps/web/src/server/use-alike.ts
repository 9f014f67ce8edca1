import type { AlikeRecords } from "@parley/api";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { caseAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";
import { caseKey } from "./use-case.ts";

/**
 * Which records of a case may be one and the same; the server looks, since comparing issues needs the vocabulary.
 * @param editable - A case that is only shown is not asked about: nothing could be done.
 */
export function useAlike(name: string, editable: boolean): UseQueryResult<AlikeRecords> {
  return useQuery({
    queryKey: caseKey(name, "alike"),
    enabled: editable,
    queryFn: () => askServer<AlikeRecords>(`${caseAddress(name)}/alike`),
  });
}
