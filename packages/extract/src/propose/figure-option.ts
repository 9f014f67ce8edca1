import type { Option } from "@parley/model";
import { numberOf, numberStart, numberWords } from "../numbers/number-of.ts";

const symbols: Readonly<Record<string, string>> = { $: "dollars", "€": "euros", "£": "pounds" };
const digit = "\\d[\\d,]*(?:\\.\\d+)?";
const number = `${numberStart}(?:${digit}(?:[-–]${digit})?|${numberWords})`;
const scaleWords = "thousand|million|billion|trillion";
const scale = `(?:[\\s-]?(${scaleWords}|k|m|bn|tn)\\b)?`;
const units =
  "dollars?|euros?|pounds?|tonnes?|hours?|years?|months?|weeks?|days?|soldiers|troops|jobs|posts|workers|patients|miles|kilometres|kilometers|cubic metres|crowns|francs|yen|rupees|rand|shillings|kroner|kronor|pesos|dinars|r(?:o)?ubles|riyals|seats|prisoners|hostages|degrees|basis points|points";
/** Words after which a count of days tells when. */
const whenWords =
  "(?:within|after|before|every|(?:for|in|over|during|within|after|before) the (?:first|next|last|coming|following))\\s(?:(?:about|around|some|roughly|nearly|almost|just|only)\\s)?";
const patterns: readonly RegExp[] = [
  new RegExp(`(${number})[\\s-]?(?:%|per\\s?cent|percent)`, "i"),
  new RegExp(`([$€£])\\s?(${number})${scale}`, "i"),
  new RegExp(`${numberStart}(\\d{1,2}-\\d{1,2})\\b(?![.,]\\d)`),
  new RegExp(
    `(?<!\\b${whenWords})(${number})${scale}\\s(?:of\\s)?(?:\\p{Ll}+\\s)?(${units})\\b(?:\\s(?:a|per)\\sshare)?(?!\\s(?:ago|earlier|later|before|after|of\\s(?:talks|war|fighting)))`,
    "iu",
  ),
];

/** Issues whose figures are never shares or sums. */
const countedOnly = /^labour\.(?:hours|jobs|duration)$/;

/** The rest of a sentence: a point between figures does not end it. */
const inside = "(?:[^.;]|\\.\\d)";

/** A change to a new figure: "from 40 to 25", "cut it to 25", not "5 to 10" or "to 25 members". */
const change = new RegExp(
  `(?<!,\\s)\\b(?:from\\s${inside}{0,40}?\\d${inside}*?|(?:cut|lower|reduc|rais|increas|bring|brought|slash|halv|doubl|drop|fall|grow|rise|mov|chang|shorten|extend|expand|widen|shift|trim|go(?:es|ing)?\\b)\\w*${inside}*?(?<!\\d))\\sto\\s(?:(?:about|around|just|only|some|roughly|nearly|almost|at (?:least|most)|no (?:more|less) than|as \\w+ as)\\s)?` +
    `(?=[$€£]?${number}\\b)`,
  "i",
);

/**
 * The figure that a claim names, as an option: a percentage before a sum of money, before a ratio, before a count.
 * Of a change "from 40 percent to 25" it is the new figure.
 * @param issue - The vocabulary issue: hours and jobs are counted, a share of something else says nothing of them.
 * @returns `undefined` when the words hold no figure with a unit.
 * @example figureOption("wants 8.5 percent over two years"); // => { id: "8.5-percent", label: "8.5%" }
 */
export function figureOption(text: string, issue = ""): Option | undefined {
  const moved = change.exec(text);
  const old = moved && anyFigure(moved[0], issue);
  const rest = moved ? text.slice(moved.index + moved[0].length) : "";
  const renewed = moved ? figureAtStart(rest, old ?? undefined, issue) : undefined;
  return renewed ?? anyFigure(text, issue);
}

const spans = "hours?|days?|weeks?|months?|years?";
const duration = new RegExp(`(?:\\b(?:of|for|lasting)\\s(${number})\\s(${spans})|(${number})-(${spans}))\\b`, "i");

/**
 * How long something is to hold, as an option.
 * @returns `undefined` when the words do not say so: "within 60 days" tells only when.
 * @example durationOption("a truce of 60 days"); // => { id: "60-days", label: "60 days" }
 */
export function durationOption(text: string): Option | undefined {
  const found = duration.exec(text);
  if (!found) return undefined;
  const unit = (found[2] ?? found[4] ?? "").toLowerCase().replace(/s?$/, "s");
  return counted(digits(found[1] ?? found[3]), undefined, unit);
}

const leading = new RegExp(`^[$€£]?(${number})(?![\\w-]|[.,]\\d)`, "i");

/** The figure at the very start of a text; a bare number takes the unit of the figure that it replaces. */
function figureAtStart(text: string, old: Option | undefined, issue: string): Option | undefined {
  const word = leading.exec(text)?.[1];
  if (word === undefined) return undefined;
  const found = anyFigure(text.slice(0, 40).split(/\s(?:and|or|for|in|by|over|from|on|at)\s/)[0] ?? "", issue);
  if (found?.label.startsWith(digits(word))) return found;
  return old && bareFigure(word, old);
}

const bareScaled = new RegExp(`(${number})\\s(${scaleWords})\\b`, "i");

function anyFigure(text: string, issue: string): Option | undefined {
  const [percent, money, ratio, count] = patterns.map((pattern, i) =>
    i < 3 && countedOnly.test(issue) ? null : pattern.exec(text),
  );
  if (percent) return { id: `${digits(percent[1])}-percent`, label: `${digits(percent[1])}%` };
  if (money) return counted(digits(money[2]), money[3], symbols[money[1] ?? ""] ?? "");
  if (ratio) return { id: `${ratio[1]}`, label: `${ratio[1]}` };
  if (count) return counted(digits(count[1]), count[2], (count[3] ?? "").toLowerCase());
  const bare = bareScaled.exec(text);
  return bare ? counted(digits(bare[1]), bare[2], "") : undefined;
}

/**
 * A bare number as an option in the unit of a figure named before it: "insists on five", after "three years".
 * @returns `undefined` when the label is more than a number, or the figure has no unit.
 * @example bareFigure("five", { id: "3-years", label: "3 years" })?.id; // => "5-years"
 */
export function bareFigure(label: string, before: Option): Option | undefined {
  const unit = new RegExp(`^\\d[\\d.,]*(?:-\\d[\\d.]*)?(?:-(?:${scaleWords}))?-([a-z-]+)$`).exec(before.id)?.[1];
  if (unit === undefined || !isBareNumber(label)) return undefined;
  const percent = unit === "percent";
  return { id: `${digits(label)}-${unit}`, label: percent ? `${digits(label)}%` : `${digits(label)} ${unit}` };
}

const bareNumber = new RegExp(`^${number}$`, "i");

/**
 * Whether a label is a number and nothing more, in figures or in words.
 * @example isBareNumber("five"); // => true
 */
export function isBareNumber(label: string): boolean {
  return bareNumber.test(label);
}

/**
 * The unit of an option that is a figure: "" for a bare number or a ratio.
 * @returns `undefined` for an option that is no figure.
 * @example figureUnit("3-years"); // => "years"
 */
export function figureUnit(id: string): string | undefined {
  const figure = new RegExp(`^\\d[\\d.]*(?:-\\d[\\d.]*)?(?:-(?:${scaleWords}))?(?:-(.+))?$`).exec(id);
  if (!figure) return undefined;
  return (figure[1] ?? "")
    .replace(/^(.*[^s])$/, "$1s")
    .replace(/^percents$/, "percent")
    .replace(/^s$/, "");
}

function counted(figure: string, size: string | undefined, unit: string): Option {
  const scaleWord =
    size === undefined
      ? ""
      : ({ k: "thousand", m: "million", bn: "billion", tn: "trillion" }[size.toLowerCase()] ?? size.toLowerCase());
  const parts = [figure, scaleWord, unit].filter((part) => part !== "");
  return { id: parts.join("-").replaceAll(" ", "-"), label: parts.join(" ") };
}

function digits(text: string | undefined): string {
  const plain = (text ?? "").toLowerCase().replaceAll(",", "").replace("–", "-");
  return /^\d/.test(plain) ? plain : String(numberOf(plain) ?? plain);
}
