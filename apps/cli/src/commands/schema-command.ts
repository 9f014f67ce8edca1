import { jsonSchema, ParleyError, schemaNames } from "@parley/model";
import { Command } from "commander";
import { writeOut } from "../output.ts";

/** `parley schema NAME`. */
export const command = new Command("schema")
  .argument("[name]", `one of: ${schemaNames.join(", ")}`)
  .option("--json", "accepted for uniformity; a schema is JSON anyway")
  .action(async (name: string | undefined) => {
    const known = schemaNames.find((other) => other === name);
    if (known === undefined)
      throw new ParleyError(
        "usage",
        `${name === undefined ? "expected a schema name" : `no schema is named "${name}"`}: one of ${schemaNames.join(", ")}`,
      );
    await writeOut(`${JSON.stringify(jsonSchema(known), undefined, 2)}\n`);
  });
