import {
  compareRationals,
  decimal,
  ParleyError,
  product,
  quotient,
  rationalNumber,
  rationalText,
  sum,
  zero,
  type ProblemIssue,
  type Rational,
  type Warning,
} from "@parley/model";
import {
  fileStem,
  type IssueValues,
  type NamedText,
  type ProblemFile,
  type ProfileFile,
} from "../problem-files/problem-file.ts";
import { elementsNamed, xmlTree, type XmlElement } from "./xml-tree.ts";

/** The most values that an issue of whole numbers may have to be listed. */
const mostIntegers = 100_000;

/**
 * Reads a GENIUS file: a domain (`negotiation_template`) or the profile of a party (`utility_space`). The utility of an
 * outcome is the sum of weight × evaluation ÷ the issue's largest evaluation, weights used as written; of a whole
 * number, weight × (slope × (number − lower bound) + offset), held between 0 and 1. Hyper-rectangles of a non-linear
 * profile add their utility, divided by `maxutility`. The party is called as the file when it does not say. Without a reservation it is 0. `cost` means nothing.
 * @throws {ParleyError} `invalid-input` with the line.
 * @see Hindriks, Jonker, Kraus, Lin and Tykhonov (2009), GENIUS: negotiation environment for heterogeneous agents;
 * its user guide, on profiles.
 * @example readGenius({ file: "d.xml", text: '<negotiation_template><utility_space><objective><issue index="1" name="Pay" type="discrete"><item index="1" value="five"/></issue></objective></utility_space></negotiation_template>' }).kind; // => "domain"
 */
export function readGenius({ file, text }: NamedText): ProblemFile {
  const root = xmlTree(text, file);
  const read = new GeniusFile(file);
  if (root.name === "negotiation_template") {
    const objective = elementsNamed(root, "objective")[0];
    return { kind: "domain", format: "GENIUS", file, title: titleOf(objective, file), issues: read.issues(root) };
  }
  if (root.name === "utility_space") return read.profile(root);
  throw read.error(root, `expected <negotiation_template> or <utility_space>, not <${root.name}>`);
}

function titleOf(objective: XmlElement | undefined, file: string): string {
  const name = objective?.attributes["name"] ?? "";
  return name === "" || name === "root" ? fileStem(file) : name;
}

/** Reads the parts of one file; errors name it. */
class GeniusFile {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  issues(root: XmlElement): ProblemIssue[] {
    return elementsNamed(root, "issue").map((issue) => this.issue(issue));
  }

  profile(root: XmlElement): ProfileFile {
    const { file } = this;
    const issues = elementsNamed(root, "issue");
    const weights = new Map(elementsNamed(root, "weight").map((weight) => [weight.attributes["index"], weight]));
    const boxed = elementsNamed(root, "hyperRectangle");
    const linear = boxed.length === 0 && root.attributes["type"] !== "nonlinear";
    const values = new Map<string, IssueValues>();
    let total = zero;
    for (const issue of linear ? issues : []) {
      const weight = weights.get(issue.attributes["index"]);
      if (!weight) throw this.error(issue, `issue "${issue.attributes["name"]}" has no weight`);
      const share = this.number(weight, "value");
      total = sum(total, share);
      values.set(issue.attributes["name"] ?? "", { kind: "options", values: this.evaluations(issue, share) });
    }
    const warnings: Warning[] = [];
    if (linear && Math.abs(rationalNumber(total) - 1) > 1e-6)
      warnings.push({
        code: "weights-as-written",
        message: `the weights in ${fileStem(file)} sum to ${shortText(total)}, not 1: they are used as written`,
        ref: fileStem(file),
      });
    if (linear) warnings.push(...peerWarning(issues, file));
    const reservation = elementsNamed(root, "reservation")[0];
    const discount = elementsNamed(root, "discount_factor")[0];
    return {
      kind: "profile",
      format: "GENIUS",
      file,
      name: root.attributes["name"] || fileStem(file),
      issues: this.issues(root),
      values,
      ...(linear ? {} : { missing: zero }),
      boxes: boxed.length > 0 ? this.boxes(root, issues, boxed) : [],
      reservation: reservation ? this.number(reservation, "value") : zero,
      ...(discount ? { discount: rationalNumber(this.number(discount, "value")) } : {}),
      warnings,
    };
  }

  error(element: XmlElement, message: string): ParleyError {
    return new ParleyError("invalid-input", message, { place: { file: this.file, line: element.line } });
  }

  private issue(issue: XmlElement): ProblemIssue {
    const name = issue.attributes["name"] ?? "";
    if (name === "") throw this.error(issue, "an issue has no name");
    const type = issue.attributes["type"] ?? issue.attributes["vtype"] ?? "discrete";
    if (type === "integer") {
      const options = this.integers(issue).map((value) => ({ id: String(value), label: String(value) }));
      return { id: name, label: name, options };
    }
    if (type !== "discrete")
      throw this.error(issue, `issue "${name}" is of type ${type}: expected discrete or integer values`);
    const options = elementsNamed(issue, "item").map((item) => item.attributes["value"] ?? "");
    if (options.length === 0) throw this.error(issue, `issue "${name}" has no values: expected at least one item`);
    const twice = options.find((option, i) => options.indexOf(option) !== i);
    if (twice !== undefined) throw this.error(issue, `issue "${name}" has the value "${twice}" twice`);
    return { id: name, label: name, options: options.map((option) => ({ id: option, label: option })) };
  }

  private integers(issue: XmlElement): number[] {
    const [low, high] = ["lowerbound", "upperbound"].map((bound) => Number(issue.attributes[bound] ?? Number.NaN));
    const name = issue.attributes["name"];
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high) || low! > high!)
      throw this.error(issue, `issue "${name}" needs whole numbers as lowerbound and upperbound, the first not above`);
    if (high! - low! >= mostIntegers)
      throw this.error(
        issue,
        `issue "${name}" has ${high! - low! + 1} values, more than the ${mostIntegers} that are listed`,
      );
    return Array.from({ length: high! - low! + 1 }, (_, i) => low! + i);
  }

  /** What each option adds: of items by their evaluations, of whole numbers by the line that is given. */
  private evaluations(issue: XmlElement, weight: Rational): Map<string, Rational> {
    if ((issue.attributes["type"] ?? issue.attributes["vtype"]) === "integer") {
      const [line] = elementsNamed(issue, "evaluator");
      const [slope, offset] = line ? [this.number(line, "slope"), this.number(line, "offset")] : [zero, zero];
      const integers = this.integers(issue);
      const held = (value: Rational): Rational =>
        value.numerator < 0n ? zero : compareRationals(value, decimal(1)) > 0 ? decimal(1) : value;
      return new Map(
        integers.map((value) => [
          String(value),
          product(weight, held(sum(product(slope, decimal(value - integers[0]!)), offset))),
        ]),
      );
    }
    const items = elementsNamed(issue, "item").map(
      (item) => [item.attributes["value"] ?? "", this.number(item, "evaluation")] as const,
    );
    const top = items.reduce((most, [, value]) => (compareRationals(value, most) > 0 ? value : most), zero);
    if (top.numerator === 0n && items.some(([, value]) => value.numerator !== 0n))
      throw this.error(issue, `issue "${issue.attributes["name"]}" has no evaluation above 0 to divide by`);
    return new Map(
      items.map(([option, value]) => [option, top.numerator === 0n ? zero : product(weight, quotient(value, top))]),
    );
  }

  private boxes(root: XmlElement, issues: readonly XmlElement[], boxed: readonly XmlElement[]): ProfileFile["boxes"] {
    const utility = elementsNamed(root, "utility")[0];
    const most = utility?.attributes["maxutility"] === undefined ? decimal(1) : this.number(utility, "maxutility");
    const functions = elementsNamed(root, "ufun");
    const other = functions.find((one) => (one.attributes["aggregation"] ?? "sum") !== "sum");
    if (other)
      throw this.error(other, `rectangles are joined by "${other.attributes["aggregation"]}": only their sum is read`);
    const scaled = (box: XmlElement): Rational => {
      const own = functions.find((one) => one.children.includes(box));
      const weight = own?.attributes["weight"] === undefined ? decimal(1) : this.number(own, "weight");
      return quotient(product(weight, this.number(box, "utility")), most);
    };
    return boxed.map((box) => ({
      value: scaled(box),
      when: elementsNamed(box, "INCLUDES").map((part) => {
        const issue = issues.find(({ attributes }) => attributes["index"] === part.attributes["index"]);
        if (!issue)
          throw this.error(part, `a rectangle names issue ${part.attributes["index"]}, which the file does not have`);
        const [from, to] = [rationalNumber(this.number(part, "min")), rationalNumber(this.number(part, "max"))];
        const { options } = this.issue(issue);
        return {
          issue: issue.attributes["name"] ?? "",
          options: options.filter((_, i) => between(options[i]!.id, i, [from, to])).map(({ id }) => id),
        };
      }),
    }));
  }

  private number(element: XmlElement, attribute: string): Rational {
    const written = element.attributes[attribute];
    if (written === undefined) throw this.error(element, `<${element.name}> has no ${attribute}`);
    try {
      return decimal(written);
    } catch {
      throw this.error(element, `${attribute} of <${element.name}>: expected a number, not "${written.slice(0, 40)}"`);
    }
  }
}

/** A whole number within bounds; of named values the place in the list counts, from 0. */
function between(option: string, place: number, [from, to]: readonly [number, number]): boolean {
  const value = /^-?\d+$/.test(option) ? Number(option) : place;
  return from <= value && value <= to;
}

/** Where another program reads the same file differently, and how. */
function peerWarning(issues: readonly XmlElement[], file: string): Warning[] {
  const tops = issues.map((issue) =>
    Math.max(0, ...elementsNamed(issue, "item").map((item) => Number(item.attributes["evaluation"] ?? 0))),
  );
  const discrete = tops.filter((top) => top > 0);
  if (discrete.every((top) => top === 1)) return [];
  const message = `${fileStem(file)}: evaluations are divided by the largest of their issue, as GENIUS does; NegMAS reads them undivided, so its utilities${new Set(discrete).size > 1 ? ", frontier and solutions differ" : " are on another scale than the reservation"}`;
  return [{ code: "peer-reads-differently", message, ref: fileStem(file) }];
}

function shortText(value: Rational): string {
  const text = rationalText(value);
  return text.length > 24 ? String(rationalNumber(value)) : text;
}
