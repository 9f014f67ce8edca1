/** Verbs of those who stand at the head of something. */
export const leading =
  /^(?:lead|leads|led|head|heads|headed|chair|chairs|chaired|represent|represents|represented|negotiates|negotiating|speaks|runs|commands|founded|serves|owns|governs|governed|presides|presided|manages|managed|directs|directed)$/;
