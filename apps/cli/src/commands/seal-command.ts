import { ParleyError } from "@parley/model";
import { openDesk, sealDesk } from "@parley/workbench";
import { Command } from "commander";
import { answer } from "../output.ts";
import { withCase } from "./case-argument.ts";
import { deskPath } from "./desk-argument.ts";
import { newPassphrase, type PassphraseOptions } from "./passphrase.ts";

interface SealOptions extends PassphraseOptions {
  case?: string;
  remove?: boolean;
  json?: boolean;
}

/** `parley seal CASE`. */
export const command = withCase(new Command("seal"))
  .option("--remove", "take the passphrase off")
  .option("--new-passphrase-file <file>", "to change it: the new passphrase is the first line of this file")
  .option("--json", "print one JSON envelope")
  .action(async (file: string | undefined, options: SealOptions) => {
    const path = await deskPath(file, options.case);
    if (options.remove && options.newPassphraseFile !== undefined)
      throw new ParleyError("usage", "--remove takes the passphrase off: leave out the new one");
    const desk = await openDesk(path);
    try {
      if (options.remove && !desk.store.sealed)
        throw new ParleyError("usage", "this case is not sealed; nothing was changed", { place: { file: path } });
      const passphrase = options.remove ? undefined : await newPassphrase(options, desk.store.sealed);
      await sealDesk(desk, passphrase);
      const sealed = passphrase !== undefined;
      const said = sealed
        ? `${path}: sealed. Without its passphrase nobody can read it, and nobody can bring the passphrase back\n`
        : `${path}: not sealed any more; whoever has the file can read it\n`;
      await answer({ command: "seal", opened: desk, result: { sealed }, warnings: [] }, options.json, () => said);
    } finally {
      await desk.store.close();
    }
  });
