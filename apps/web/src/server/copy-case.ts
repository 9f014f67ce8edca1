import { casesAddress } from "./address.ts";
import { askServer } from "./ask-server.ts";

/**
 * Makes a case of one's own from one that is only shown.
 * @returns The name of the copy.
 * @throws {ServerRefusal} When the server has no folder for new cases.
 */
export async function copyCase({ title, from }: { readonly title: string; readonly from: string }): Promise<string> {
  return (await askServer<{ readonly name: string }>(casesAddress, { title, from })).name;
}
