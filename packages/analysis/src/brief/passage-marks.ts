import type { BriefSentence } from "@parley/model";

/** A stretch of a passage up to a mark, with what the mark names; the last stretch may have no mark. */
export interface MarkedStretch {
  readonly text: string;
  readonly claims: readonly string[];
  readonly basis: BriefSentence["basis"];
}

/** Tells the ids of claims from other words in square brackets. */
export type IsClaim = (id: string) => boolean;

const id = "[A-Za-z0-9][A-Za-z0-9._-]*";
const escapedOrMark = new RegExp(String.raw`\\([\\[\]|-])|\[(${id}(?:\s*,\s*${id})*)\]`, "g");
const stopAfterMark = /[.,;:!?…]*["”’»)]*/y;
const endsInStop = /[.!?…]["”’»)\]]*\s*$/u;
const bases = ["author", "computed", "method"] as const;

/**
 * Cuts text at its marks: `[c05]`, `[c05, c07]`, `[author]`, `[computed]`, `[method]`. Marks that follow one another
 * count as one. A stop directly after a mark belongs to the text before it. Words in brackets that are no claim stay
 * text, as written; a backslash takes the meaning from `[`, `]`, `|`, `-` and itself.
 * @example markedStretches("Six [c1]. Never.", (id) => id === "c1").map(({ text }) => text); // => ["Six.", " Never."]
 */
export function markedStretches(source: string, isClaim: IsClaim): MarkedStretch[] {
  const out: MarkedStretch[] = [];
  let text = "";
  let from = 0;
  for (const found of source.matchAll(escapedOrMark)) {
    const [whole, escaped, ids = ""] = found;
    text += source.slice(from, found.index);
    from = found.index + whole.length;
    const mark = escaped === undefined ? readMark(ids, isClaim) : undefined;
    if (!mark) {
      text += escaped ?? whole;
      continue;
    }
    const before = text.trim() === "" ? out.pop() : undefined;
    stopAfterMark.lastIndex = from;
    const stop = stopAfterMark.exec(source)?.[0] ?? "";
    from += stop.length;
    const words = `${before?.text ?? text.trimEnd()}${mark.rest}`;
    out.push({
      text: `${words}${endsInStop.test(words) ? stop.replace(/^[.,;:!?…]+/, "") : stop}`,
      claims: [...new Set([...(before?.claims ?? []), ...mark.claims])],
      basis: mark.basis === "claims" ? (before?.basis ?? "claims") : mark.basis,
    });
    text = "";
  }
  text += source.slice(from);
  return text.trim() === "" ? out : [...out, { text, claims: [], basis: "claims" }];
}

/** What a mark names; `undefined` when it is no mark. Ids that are no claim stay readable. */
function readMark(ids: string, isClaim: IsClaim) {
  const names = ids.split(/\s*,\s*/);
  const basis: BriefSentence["basis"] = bases.find((word) => names.includes(word)) ?? "claims";
  const others = names.filter((name) => name !== basis);
  const claims = others.filter(isClaim);
  if (claims.length === 0 && basis === "claims") return undefined;
  const unknown = others.filter((name) => !claims.includes(name));
  return { claims, basis, rest: unknown.length === 0 ? "" : ` [${unknown.join(", ")}]` };
}

/**
 * Text in which nothing reads as a mark. @example escapedText("as told [sic]"); // => "as told \\[sic]"
 */
export function escapedText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\\(?=[\\[\]|-])|\\$/g, "\\\\")
    .replace(new RegExp(String.raw`\[(?=${id}(?:\s*,\s*${id})*\])`, "g"), "\\[");
}
