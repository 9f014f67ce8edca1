/** What a picture takes from the page, and must carry with it. */
const carried = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** How much larger than on screen a PNG is, so that it is sharp on a slide. */
const scale = 2;

/** A picture of the page as a file of its own: with the colours and letters that it has on screen, on the page's paper. */
export async function pictureFile(picture: SVGSVGElement, kind: "svg" | "png"): Promise<Blob> {
  const text = standaloneText(picture);
  if (kind === "svg") return new Blob([text], { type: "image/svg+xml" });
  const { width, height } = picture.viewBox.baseVal;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn"))), "image/png");
  });
}

function standaloneText(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const [shown, copied] = [picture, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>("*")]);
  for (const [at, element] of (shown ?? []).entries()) {
    const style = getComputedStyle(element);
    const own = copied?.[at];
    for (const name of carried) own?.setAttribute(name, style.getPropertyValue(name));
    for (const name of ["class", "href", "tabindex", "aria-current"]) own?.removeAttribute(name);
  }
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const colour = getComputedStyle(document.body).backgroundColor;
  for (const [name, value] of [
    ["width", "100%"],
    ["height", "100%"],
    ["fill", colour],
  ] as const)
    paper.setAttribute(name, value);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
