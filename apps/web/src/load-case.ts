import type { CasePage, ErrorBody } from "@parley/api";

/** What came of loading the case. */
export type Loading =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly page: CasePage }
  | { readonly state: "failed"; readonly message: string };

/** Fetches the case from the server that served this page; never throws. */
export async function loadCase(): Promise<Loading> {
  try {
    const answer = await fetch("/api/case", { headers: { accept: "application/json" } });
    if (answer.ok) return { state: "loaded", page: (await answer.json()) as CasePage };
    const { error } = (await answer.json()) as ErrorBody;
    return { state: "failed", message: error.path ? `${error.path}: ${error.message}` : error.message };
  } catch {
    return { state: "failed", message: "the program that serves this page does not answer: is it still running?" };
  }
}
