/** Under which name the address keeps what is followed, and the day to judge by. */
export const followedNames = { asOf: "day", draft: "draft", order: "order", session: "session" } as const;
