/** The concepts of stability of the graph model: Nash, general and symmetric metarationality, sequential stability. */
export const stabilityConcepts = ["Nash", "GMR", "SMR", "SEQ"] as const;

/** A concept of stability. */
export type StabilityConcept = (typeof stabilityConcepts)[number];
