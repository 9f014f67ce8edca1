/** The names under which the address keeps which version is shown, which wordings are tried in it, and which are compared. */
export const textNames = ["version", "take", "before", "after"] as const;
