import { claimReaders, listed, type Claim } from "@parley/model";

/**
 * Which readers found a claim, where a model read too, and where they differ.
 * @example readersWords({ rules: ["reject-01"], secondReadings: [{ model: "small", quote: "exact" }] }); // => "both readers: the rules and a model (small)"
 */
export function readersWords({ rules, secondReadings = [] }: Pick<Claim, "rules" | "secondReadings">): string {
  const models = `a model (${secondReadings.map(({ model }) => model).join(", ")})`;
  const found =
    claimReaders({ rules, secondReadings }) === "both" ? `both readers: the rules and ${models}` : `${models} alone`;
  const holders = secondReadings.flatMap(({ model, holder }) =>
    holder === undefined ? [] : [`${model} takes ${holder} for the holder`],
  );
  const mended = secondReadings.some(({ quote }) => quote === "repaired") && rules.length === 0;
  const remarks = [...holders, ...(mended ? ["it quoted slightly other words"] : [])];
  return remarks.length === 0 ? found : `${found}; ${listed(remarks)}`;
}
