/** The look of the HTML brief in Typst's own settings. Only fonts that the compiler brings with it are named. */
export const typstLook = `#set page(paper: "a4", margin: 25mm)
#set text(font: ("Libertinus Serif", (name: "DejaVu Sans Mono", covers: regex("[■-◿]"))), size: 11pt, fill: rgb("#1b1d21"), lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.68em, spacing: 0.9em)
#set list(indent: 2pt, body-indent: 8pt, spacing: 0.75em)
#set table(stroke: none, inset: (x: 0pt, y: 4.5pt), column-gutter: 9pt, align: left)
#set footnote.entry(indent: 0pt, gap: 0.5em, separator: line(length: 30%, stroke: 0.5pt + rgb("#c9c5b8")))
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(leading: 0.55em)
#show heading.where(level: 1): it => block(below: 14pt, text(size: 22pt, it.body))
#show heading.where(level: 2): it => block(
  above: 22pt, below: 9pt, width: 100%, inset: (top: 9pt), stroke: (top: 0.5pt + rgb("#c9c5b8")),
  text(size: 12.5pt, it.body),
)
#show table: it => block(above: 10pt, below: 14pt, stroke: (y: 0.5pt + rgb("#c9c5b8")), it)
#show table: set text(size: 9.5pt)
#show table: set par(leading: 0.5em)
#show table.cell.where(x: 0): strong
#show table.cell.where(y: 0): it => strong(text(fill: rgb("#5b616a"), it))
#set table.hline(stroke: 0.5pt + rgb("#c9c5b8"))
#let lead(body) = block(
  below: 16pt, inset: (left: 10pt, y: 3pt), stroke: (left: 2pt + rgb("#1b1d21")), text(size: 10pt, body),
)
#let foot(body) = text(size: 8pt, fill: rgb("#5b616a"), [#body #h(1fr) #context counter(page).display("1 / 1", both: true)])`;
