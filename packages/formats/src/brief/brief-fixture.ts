import { briefSchema, type Brief } from "@parley/model";

/** A brief with a paragraph, a table, a list and two notes, for tests; one cell and one sentence cite the same note. */
export const harbourBrief: Brief = briefSchema.parse({
  title: "Harbour talks",
  status: "unreviewed",
  lead: "Unreviewed suggestions.",
  sections: [
    {
      id: "bottom-line",
      heading: "Bottom line",
      blocks: [
        {
          kind: "paragraph",
          sentences: [
            { text: "The Union demands six.", claims: ["c2"] },
            { text: "No deal yet.", claims: [], basis: "computed" },
          ],
        },
        {
          kind: "table",
          head: ["Issue", "Union"],
          rows: [
            [
              { text: "Pay", claims: [] },
              { text: "● six", claims: ["c2", "c1"] },
            ],
          ],
        },
        { kind: "list", items: [[{ text: "One.", claims: ["c1"] }], [{ text: "Two.", claims: ["unknown"] }]] },
      ],
    },
  ],
  notes: [
    { claim: "c2", source: "Post, 2026-03-01", quote: "we want six", said: "a speaker", grade: "F6" },
    { claim: "c1", source: "Post, 2026-03-01", quote: "talks began", said: "the report itself", grade: "B2" },
  ],
});
