import { plainWords } from "./plain-words.ts";

const rightToLeftLetter = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const between = String.raw`[\p{N}\p{P}\p{Zs}\p{Mn}\p{Cf}]`;
const rightToLeft = `${rightToLeftLetter}+(?:${between}*${rightToLeftLetter}+)*`;
const apart = new RegExp(String.raw`(?<rtl>${rightToLeft})|(?<sign>[⊘\u25A0-\u25FF]\uFE0F?)`, "gu");

/**
 * Text as it may stand between XML tags: {@link plainWords}, escaped.
 * @example xmlText("Oil & gas\n<50 %\u0000"); // => "Oil &amp; gas &lt;50 %"
 */
export function xmlText(text: string): string {
  return plainWords(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * Text as runs of WordprocessingML. Two kinds of stretches are runs of their own: Arabic, Hebrew and other scripts that
 * run right to left, because Word takes direction and font from the run's mark; and signs such as ● and ◐, which text
 * fonts lack.
 * @example textRuns("six"); // => '<w:r><w:t xml:space="preserve">six</w:t></w:r>'
 */
export function textRuns(text: string): string {
  const runs: string[] = [];
  let end = 0;
  for (const match of text.matchAll(apart)) {
    runs.push(run(text.slice(end, match.index), ""));
    runs.push(run(match[0], match.groups?.["rtl"] === undefined ? '<w:rStyle w:val="Sign"/>' : "<w:rtl/>"));
    end = match.index + match[0].length;
  }
  return [...runs, run(text.slice(end), "")].join("");
}

function run(text: string, look: string): string {
  if (text === "") return "";
  const properties = look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/**
 * A paragraph of a named style around runs.
 * @example paragraph("Title", ""); // => '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:p>'
 */
export function paragraph(style: ParagraphStyle, runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;
}

/** The styles that paragraphs of a brief have; `brief-docx-styles.ts` says how they look. */
export type ParagraphStyle =
  | "Title"
  | "Lead"
  | "Heading1"
  | "BodyText"
  | "ListBullet"
  | "TableHead"
  | "TableLabel"
  | "TableText"
  | "TableEnd"
  | "FootnoteText"
  | "Footer";
