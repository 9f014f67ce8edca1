import type { ParagraphStyle } from "./brief-docx-text.ts";

/** Word takes one font, not a list of them: so not those of the page, but their stand-ins that every Word has. */
const serif = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/>';
const sans = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>';
const secondary = '<w:color w:val="5B616A"/>';
const rule = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="C9C5B8"/>`;

/** Half points, as Word counts the size of letters. */
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
/** Twentieths of a point before, after and between the lines of a paragraph. */
const spacing = (before: number, after: number, line: number) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;

interface Look {
  readonly paragraph?: string;
  readonly letters?: string;
  /** The style of the paragraph that follows when somebody goes on writing. */
  readonly next?: ParagraphStyle;
}

function paragraphStyle(id: ParagraphStyle | "Normal", name: string, look: Look): string {
  const { paragraph = "", letters = "", next = "" } = look;
  const kind = id === "Normal" ? ' w:default="1"' : /^Lead|^Table/.test(id) ? ' w:customStyle="1"' : "";
  const parent = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/>';
  const after = next === "" ? "" : `<w:next w:val="${next}"/>`;
  return `<w:style w:type="paragraph"${kind} w:styleId="${id}"><w:name w:val="${name}"/>${parent}${after}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

/**
 * The content of the part `styles.xml`: the look of the HTML brief in Word's own styles, so that whoever edits the
 * document changes them in one place, and the list of headings works.
 */
export const styles = [
  `<w:docDefaults><w:rPrDefault><w:rPr>${serif}<w:color w:val="1B1D21"/>${size(22)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  paragraphStyle("Normal", "Normal", { paragraph: spacing(0, 120, 276) }),
  paragraphStyle("Title", "Title", {
    paragraph: `<w:keepNext/>${spacing(0, 200, 252)}`,
    letters: `<w:b/><w:bCs/>${size(44)}`,
    next: "BodyText",
  }),
  paragraphStyle("Lead", "Lead", {
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="18" w:space="9" w:color="1B1D21"/></w:pBdr>${spacing(0, 240, 276)}<w:ind w:left="227"/>`,
    letters: `${sans}${size(20)}`,
    next: "BodyText",
  }),
  paragraphStyle("Heading1", "heading 1", {
    paragraph: `<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val="single" w:sz="4" w:space="9" w:color="C9C5B8"/></w:pBdr>${spacing(400, 100, 264)}<w:outlineLvl w:val="0"/>`,
    letters: `${sans}<w:b/><w:bCs/>${size(23)}`,
    next: "BodyText",
  }),
  paragraphStyle("BodyText", "Body Text", {}),
  paragraphStyle("ListBullet", "List Bullet", {
    paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${spacing(0, 80, 276)}`,
  }),
  paragraphStyle("TableText", "Table Text", {
    paragraph: spacing(0, 0, 259),
    letters: `${sans}${size(18)}`,
  }),
  paragraphStyle("TableLabel", "Table Label", {
    paragraph: spacing(0, 0, 259),
    letters: `${sans}<w:b/><w:bCs/>${size(18)}`,
  }),
  paragraphStyle("TableHead", "Table Head", {
    paragraph: `<w:keepNext/>${spacing(0, 0, 259)}`,
    letters: `${sans}<w:b/><w:bCs/>${secondary}${size(18)}`,
  }),
  paragraphStyle("TableEnd", "Table End", {
    paragraph: '<w:spacing w:before="0" w:after="120" w:line="120" w:lineRule="exact"/>',
    letters: size(8),
  }),
  paragraphStyle("FootnoteText", "footnote text", { paragraph: spacing(0, 40, 252), letters: size(18) }),
  paragraphStyle("Footer", "footer", {
    paragraph: `<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>${spacing(0, 0, 240)}`,
    letters: `${sans}${secondary}${size(16)}`,
  }),
  `<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:qFormat/><w:rPr>${sans}<w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
  '<w:style w:type="character" w:customStyle="1" w:styleId="Sign"><w:name w:val="Sign"/><w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/></w:rPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>${rule("top")}${rule("bottom")}${rule("insideH")}</w:tblBorders><w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="70" w:type="dxa"/><w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
].join("\n");

/** The content of the part `numbering.xml`: one kind of list, with a bullet. */
export const numbering = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** The content of the part `fontTable.xml`: what stands in where even these are not installed. */
export const fonts = [
  ["Georgia", "Gelasio", "roman"],
  ["Arial", "Liberation Sans", "swiss"],
  ["Segoe UI Symbol", "DejaVu Sans", "swiss"],
]
  .map(
    ([name, standIn, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${standIn}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join("\n");

/** The content of the part `settings.xml`; without the mode of Word 2013 and later, Word opens in compatibility mode. */
export const settings = `<w:defaultTabStop w:val="709"/>
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
<w:themeFontLang w:val="en-GB"/>
<w:decimalSymbol w:val="."/>
<w:listSeparator w:val=","/>`;
