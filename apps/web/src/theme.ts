import { createTheme, type MantineColorSchemeManager } from "@mantine/core";

/** How Mantine's controls are set here; their colours come from the tokens of the style sheet. */
export const theme = createTheme({ cursorType: "pointer", respectReducedMotion: true, autoContrast: false });

/** Light or dark is the system's choice; nothing is stored. */
export const systemColorScheme: MantineColorSchemeManager = {
  get: () => "auto",
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};
