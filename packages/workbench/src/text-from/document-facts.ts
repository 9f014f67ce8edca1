import { isEdtf, type Warning } from "@parley/model";

/**
 * A title that says something; programs write the name of a file there.
 * @example statedTitle("Microsoft Word - draft3.doc"); // => undefined
 */
export function statedTitle(title: string | undefined): string | undefined {
  const words = title?.replace(/\s+/g, " ").trim() ?? "";
  const isName = /^(?:untitled|document ?\d*|microsoft \w+ - .*|.*\.(?:docx?|pdf|indd|rtf|odt|html?|tmp|qxp))$/i;
  return words === "" || words.length > 300 || isName.test(words) ? undefined : words;
}

/**
 * The day on which a file was made, as a suggestion: it need not be the day on which its text was published.
 * @param day - In EDTF.
 * @example madeOn("a.pdf", undefined); // => []
 */
export function madeOn(path: string, day: string | undefined): Warning[] {
  if (day === undefined || !isEdtf(day)) return [];
  const message = `${path} was made on ${day}; if it was published then, say --date ${day}`;
  return [{ code: "date-suggested", message }];
}
