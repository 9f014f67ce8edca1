import type { Act, ChainLink } from "@parley/model";

const acts: Readonly<Record<Act, string>> = {
  demand: "demand",
  offer: "offer",
  reject: "rejection",
  accept: "acceptance",
  "red-line": "red line",
  condition: "condition",
  threaten: "threat",
  concede: "concession",
  promise: "promise",
  confirm: "confirmation",
  deny: "denial",
  "no-comment": "no comment",
  accuse: "accusation",
  predict: "forecast",
  assess: "assessment",
  "report-event": "reported event",
};

/** Every act, in the order in which it can be chosen. */
export const actChoices = Object.keys(acts) as readonly Act[];

/** What a claim does in the talks, as a noun. @example actWords("threaten"); // => "threat" */
export function actWords(act: Act): string {
  return acts[act];
}

const relations: Readonly<Record<ChainLink["relation"], string>> = {
  republishes: "republishes",
  "reports-that": "reports",
  cites: "cites",
  quotes: "quotes",
  utters: "says",
};

/** How a link passes words on, as a verb. @example relationWords("utters"); // => "says" */
export function relationWords(relation: ChainLink["relation"]): string {
  return relations[relation];
}

/** The holder of a claim in words. @example holderWords("(article)"); // => "the report itself" */
export function holderWords(holder: string): string {
  if (holder === "(article)") return "the report itself";
  if (holder === "(expert)") return "an expert";
  return holder.split("|").join(", ");
}
