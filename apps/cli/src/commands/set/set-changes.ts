import { ParleyError } from "@parley/model";
import { parseChange, readBytes } from "@parley/workbench";
import type { Command } from "commander";
import { recordSet, setWord, type SetOptions } from "./set-word.ts";

/** `parley set changes FILE|-|JSON`. */
export function changesCommand(): Command {
  return setWord("changes", "changes as JSON, for scripts: one, or a list that is recorded all or none")
    .argument("<json>", 'a file, - for standard input, or the JSON itself: {"type": "title-set", "title": "Talks"}')
    .action(async (typed: string, options: SetOptions) => {
      const inline = /^\s*[[{]/.test(typed);
      const text = inline ? typed : new TextDecoder().decode(await readBytes(typed));
      const place = inline ? {} : { file: typed };
      const changes = [parsed(text, place)].flat().map((change, i) => {
        try {
          return parseChange(change);
        } catch (error) {
          if (!(error instanceof ParleyError)) throw error;
          throw new ParleyError(error.code, `change ${i + 1}: ${error.message}; nothing was recorded`, {
            place: { ...place, ...error.place },
          });
        }
      });
      await recordSet(options, () => changes);
    });
}

function parsed(text: string, place: { file?: string }): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new ParleyError("invalid-input", "expected JSON: a change, or a list of changes", { cause, place });
  }
}
