import { useQuery } from "@tanstack/react-query";
import { askServer } from "../server/ask-server.ts";

/** An issue that negotiations return to, with the answers usually given. */
export interface UsualIssue {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** The built-in list of issues; empty until the server has told it. It is asked for, not part of the page: few need it. */
export function useVocabulary(): readonly UsualIssue[] {
  const { data } = useQuery({ queryKey: ["vocabulary"], queryFn: () => askServer<UsualIssue[]>("/api/vocabulary") });
  return data ?? none;
}

const none: readonly UsualIssue[] = [];
