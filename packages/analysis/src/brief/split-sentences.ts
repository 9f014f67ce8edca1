/** Where a sentence can end: after a stop and whatever closes with it, before something that can begin one. */
const boundary = /(?<![.!?…])[.!?…]+["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？]+[”’」』）]*\s*/gu;
/** Words that end in a full stop in mid-sentence, before a name or a number. */
const abbreviations = new Set(
  "adm al amb approx art brig ca capt cf ch cmdr co col corp dept dr e.g esp est fig gen gov hon i.e inc jr lt ltd maj mr mrs ms mt no nos op p para pp pres prof rep rev sec sen sgt sr st vol vs bzw d.h nr z.b mm mme m sra".split(
    " ",
  ),
);
/** Letters with stops between them, as in U.S. or p.m., end a sentence only before one of these. */
const dotted = /(?:^|[\s("“‘«])\p{L}(?:\.\p{L})+\.$/u;
const starters = new Set(
  "a after all an and as at before both but each for he her his how however i if in it its later many most my neither no none nor not nothing on one only or other our she since so some such that the their then there these they this those two under until we what when where while who why with without yet you".split(
    " ",
  ),
);

/** Nothing keeps together more letters than this, nor a quotation or a bracket that closes farther off. */
const farthest = 900;

/**
 * Cuts text into sentences, without white space at their ends and with single spaces within. It does not cut at an
 * abbreviation, an initial or a decimal, nor inside quotation marks or brackets that close later.
 * @returns Empty for blank text; the last sentence may lack its stop.
 * @example splitSentences("Gen. Ali met the U.S. envoy. He left."); // => ["Gen. Ali met the U.S. envoy.", "He left."]
 */
export function splitSentences(text: string): string[] {
  const flat = text.replace(/\s+/g, " ").trim();
  const out: string[] = [];
  let start = 0;
  for (const found of flat.matchAll(boundary)) {
    const end = found.index + found[0].length;
    const piece = flat.slice(start, end).trimEnd();
    if (end === flat.length || goesOn(piece, flat.slice(end, end + farthest))) continue;
    out.push(piece);
    start = end;
  }
  const last = flat.slice(start);
  return last === "" ? out : [...out, last];
}

function goesOn(piece: string, rest: string): boolean {
  if (piece.length > farthest) return false;
  const lastWord = /(\S+?)\.["”’»)\]]*$/.exec(piece)?.[1]?.replace(/^["“‘«([]+/, "") ?? "";
  const folded = lastWord.toLowerCase();
  if (abbreviations.has(folded) && (!/^nos?$/.test(folded) || /^\p{N}/u.test(rest))) return true;
  const firstWord = /^["“‘«([]*([\p{L}’']+)(?!\.)/u.exec(rest)?.[1]?.toLowerCase() ?? "";
  if (/^\p{Lu}$/u.test(lastWord) || dotted.test(piece)) return !starters.has(firstWord);
  return isOpen(piece, rest, ["“", "”"]) || isOpen(piece, rest, ["(", ")"]) || isOpenStraight(piece, rest);
}

function isOpen(piece: string, rest: string, [open, close]: readonly [string, string]): boolean {
  return count(piece, open) > count(piece, close) && rest.includes(close);
}

function isOpenStraight(piece: string, rest: string): boolean {
  return count(piece, '"') % 2 === 1 && rest.includes('"');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
