import {
  compareRationals,
  decimal,
  gcd,
  ParleyError,
  zero,
  type BargainingProblem,
  type ProblemParty,
  type Rational,
} from "@parley/model";
import { exactDigits } from "../problem-files/exact-number.ts";
import type { ProblemTexts } from "../problem-files/problem-file.ts";

/**
 * Writes a problem as GENIUS files. The weight of an issue is the most that it adds, the evaluations are whole numbers
 * in proportion to what the options add, so that weight × evaluation ÷ largest evaluation is exact, thirds included.
 * Issues of whole numbers are written with their values listed.
 * @throws {ParleyError} `unsupported-format` for a value below 0, which GENIUS refuses, or a weight or reservation
 * without an end as a decimal.
 * @example writeGenius({ title: "Bakery", parties: [], issues: [], constraints: [] }).profiles; // => []
 */
export function writeGenius(problem: BargainingProblem): ProblemTexts {
  const objective = (items: (issue: number, option: number) => string, weights: string): string => {
    const issues = problem.issues.map(({ label, options }, i) => {
      const listed = options.map(
        (option, o) => `        <item index="${o + 1}" value="${attribute(option.label)}"${items(i, o)}/>\n`,
      );
      return `      <issue index="${i + 1}" name="${attribute(label)}" type="discrete" vtype="discrete" etype="discrete">\n${listed.join("")}      </issue>\n`;
    });
    return `    <objective index="0" name="${attribute(problem.title)}" type="objective" etype="objective">\n${issues.join("")}${weights}    </objective>\n`;
  };
  const size = `number_of_issues="${problem.issues.length}"`;
  return {
    ending: "xml",
    domain: `<?xml version="1.0" encoding="UTF-8"?>\n<negotiation_template>\n  <utility_space ${size}>\n${objective(() => "", "")}  </utility_space>\n</negotiation_template>\n`,
    profiles: problem.parties.map((party) => {
      const { weights, evaluations } = sharesOf(problem, party);
      const listed = weights.map((weight, i) => `      <weight index="${i + 1}" value="${weight}"/>\n`).join("");
      const discount =
        party.discount === undefined
          ? ""
          : `  <discount_factor value="${exactDigits(decimal(party.discount), "the discount")}"/>\n`;
      const reservation = exactDigits(party.reservation, `the reservation of ${party.name}`);
      return `<?xml version="1.0" encoding="UTF-8"?>\n<utility_space ${size} name="${attribute(party.name)}">\n  <reservation value="${reservation}"/>\n${discount}${objective((i, o) => ` evaluation="${evaluations[i]![o]}"`, listed)}</utility_space>\n`;
    }),
  };
}

function sharesOf(
  problem: BargainingProblem,
  party: ProblemParty,
): { readonly weights: readonly string[]; readonly evaluations: readonly (readonly bigint[])[] } {
  const tops = party.values.map((values) => values.reduce((top, one) => (compareRationals(one, top) > 0 ? one : top)));
  for (const [i, values] of party.values.entries())
    if (values.some((value) => compareRationals(value, zero) < 0))
      throw new ParleyError(
        "unsupported-format",
        `${party.name} gives an option of ${problem.issues[i]!.label} less than 0, which GENIUS refuses: nothing was written`,
      );
  return {
    weights: tops.map((top, i) => exactDigits(top, `the most that ${problem.issues[i]!.label} adds for ${party.name}`)),
    evaluations: party.values.map(inProportion),
  };
}

/** Whole numbers in the proportions of the values; where all are 0 the weight says so, and each is 1. */
function inProportion(values: readonly Rational[]): bigint[] {
  const common = values.reduce((all, { denominator }) => (all / gcd(all, denominator)) * denominator, 1n);
  const whole = values.map(({ numerator, denominator }) => (numerator * common) / denominator);
  const divisor = whole.reduce(gcd, 0n);
  return divisor === 0n ? whole.map(() => 1n) : whole.map((value) => value / divisor);
}

/** Text as it may stand in an attribute; line ends and tabs would else be read as spaces. */
function attribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
