import { publicNetwork, type Network } from "@parley/workbench";

/** What a command that reads reports takes. */
export const reportInputs =
  "reports (text, Markdown, HTML, PDF, .docx, .eml, feeds), folders of them, - for standard input, or addresses";

/** What `--network` does. */
export const networkHelp = "fetch the addresses that are given, from the public internet; otherwise nothing is fetched";

/**
 * The network, only when the person at the keyboard allowed it for this one command.
 * @example networkOf({}); // => {}
 */
export function networkOf({ network }: { readonly network?: true }): { network?: Network } {
  return network ? { network: publicNetwork } : {};
}
