/** One question of a published checklist. */
interface ChecklistItem {
  readonly id: string;
  readonly label: string;
}

/**
 * The published checklists that a draft agreement is held against, in the order of their sources.
 *
 * `fortna`: what lengthened the peace after ceasefires between states, 1946 to 1997, in a hazard analysis: Fortna
 * (2003), Scraps of Paper?, International Organization 57(2):337-372. `un-guidance`: the United Nations' Operational
 * Guidance Note on peace agreements that facilitate implementation. Neither is a score: an item is met or not.
 */
export const checklistItems = {
  fortna: [
    { id: "dmz", label: "demilitarised zone" },
    { id: "third-party-guarantee", label: "explicit guarantee by a third party" },
    { id: "peacekeeping", label: "peacekeeping" },
    { id: "joint-commission", label: "joint commission for disputes" },
  ],
  "un-guidance": [
    { id: "standards", label: "meets international standards" },
    { id: "constituents", label: "acceptable to the majority of constituents" },
    { id: "all-issues", label: "resolves all major issues of the conflict" },
    { id: "detail", label: "sufficient detail and specificity" },
    { id: "timetable", label: "clear priorities and realistic timetables" },
    { id: "monitoring-lead", label: "clear lead role for monitoring and facilitating implementation" },
    { id: "responsibilities", label: "clear division of responsibilities" },
    { id: "disputes", label: "settles disputes on implementation and interpretation" },
    { id: "future-conflicts", label: "mechanisms for future conflicts" },
    { id: "resources", label: "adequate resources" },
  ],
} as const satisfies Record<string, readonly ChecklistItem[]>;

/** The names of the checklists. */
export const checklists = ["fortna", "un-guidance"] as const;

/** Every item of every checklist; no id stands in two. */
export const checklistItemIds = [...checklistItems.fortna, ...checklistItems["un-guidance"]].map(({ id }) => id);
