import { paper, shownRun, type PageFlow } from "./page-flow.ts";
import { pdfObjects } from "./pdf-objects.ts";
import { addFont, textWidth, type ShownFont } from "./shown-font.ts";

/**
 * A file of pages, each with its number at its foot in the first of the fonts. The same pages, the same bytes.
 * @example (await pdfFile(pageFlow(), [regular], "Talks")).length; // the bytes of one empty page
 */
export async function pdfFile({ pages }: PageFlow, fonts: readonly ShownFont[], title: string): Promise<Uint8Array> {
  const { zlibSync } = await import("fflate");
  const objects = pdfObjects(zlibSync);
  const [small] = fonts;
  const parent = objects.reserve();
  const numbered = pages.map((drawn, i) => {
    const text = `${i + 1} / ${pages.length}`;
    const x = paper.width - paper.margin - (small ? textWidth(small, text, 8) : 0);
    return objects.stream(
      "",
      [...drawn, ...(small ? [shownRun({ text, font: small, size: 8 }, x, 36)] : [])].join("\n"),
    );
  });
  const named = fonts.map((font) => `/${font.name} ${addFont(objects, font)} 0 R`).join(" ");
  const kids = numbered.map((content) =>
    objects.add(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] ` +
        `/Resources << /Font << ${named} >> >> /Contents ${content} 0 R >>`,
    ),
  );
  objects.fill(parent, `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
  const catalog = objects.add(
    `<< /Type /Catalog /Pages ${parent} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const utf16 = [...`\ufeff${title}`].flatMap((letter) => letter.split("")).map((unit) => unit.charCodeAt(0));
  const hex = utf16.map((unit) => unit.toString(16).padStart(4, "0")).join("");
  return objects.file(catalog, objects.add(`<< /Title <${hex}> /Producer (Parley) >>`));
}
