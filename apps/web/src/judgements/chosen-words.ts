import type { Solution, SolveResult } from "@parley/model";

/**
 * What an outcome chooses on an issue: the option's label and, where it is divisible, the amount.
 * @example chosenWords("pay", { outcome: { pay: "six" } }, value); // => "Six"
 */
export function chosenWords(
  issue: string,
  { outcome, amounts }: Pick<Solution, "outcome" | "amounts">,
  { issues }: Pick<SolveResult, "issues">,
): string {
  const option = issues.find(({ id }) => id === issue)?.options.find(({ id }) => id === outcome[issue]);
  const amount = amounts?.[issue];
  const label = option?.label ?? "";
  if (amount === undefined) return label;
  const unit = option?.divisible?.unit;
  const words = `${label}: ${amountText(amount)}`;
  return unit === undefined ? words : `${words} ${unit}`;
}

/** A fraction with what it is about. */
function amountText({ exact, decimal }: NonNullable<Solution["amounts"]>[string]): string {
  return exact.includes("/") ? `${exact}, about ${Number(decimal.toPrecision(4))}` : exact;
}
