import type { CasePage } from "@parley/api";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { caseAddress } from "./address.ts";
import { caseKey } from "./use-case.ts";

/**
 * Keeps a case on its newest state: whatever is recorded elsewhere, in another window, by a command or by somebody else
 * who has the file open, shows here within a moment.
 */
export function useLiveCase({ name, editable, asOf }: CasePage): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!editable || asOf !== undefined) return undefined;
    const stream = new EventSource(`${caseAddress(name)}/versions`);
    stream.addEventListener("version", ({ data }: MessageEvent<string>) => {
      const shown = queries.getQueryData<CasePage>(caseKey(name));
      if (shown && Number(data) > shown.version) void queries.invalidateQueries({ queryKey: caseKey(name) });
    });
    return () => stream.close();
  }, [name, editable, asOf, queries]);
}
