import type { TakenReply } from "@parley/api";
import { counted } from "@parley/model";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { caseAddress } from "../server/address.ts";
import { askServer } from "../server/ask-server.ts";
import { caseKey } from "../server/use-case.ts";
import { useCaseView } from "../view/use-case-view.ts";

/** Takes the reply of a chat into the case, and says what came of it. */
export interface PastedReply {
  /** Whether it was taken. */
  readonly send: (reply: string, model: string) => Promise<boolean>;
  readonly busy: boolean;
  /** What came of the latest, or why it was not taken; empty before. */
  readonly said: string;
}

/** Sends replies about one report. */
export function usePastedReply(report: string): PastedReply {
  const { page } = useCaseView();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const send = async (reply: string, model: string): Promise<boolean> => {
    setBusy(true);
    try {
      const named = model.trim() === "" ? {} : { model };
      const taken = await askServer<TakenReply>(`${caseAddress(page.name)}/replies`, { report, reply, ...named });
      await queries.invalidateQueries({ queryKey: caseKey(page.name) });
      setSaid(takenWords(taken));
      return true;
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, said };
}

function takenWords({ suggested, agreed, known, dropped, leftOut }: TakenReply): string {
  const parts = [
    `${counted(suggested, "new claim")} suggested`,
    `${agreed} found by both readers`,
    `${known} known already`,
    dropped,
    leftOut === 0 ? "" : `${counted(leftOut, "field")} left out that the report does not have`,
  ];
  return `${parts.filter((part) => part !== "").join(", ")}.`;
}
