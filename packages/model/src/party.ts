import { z } from "zod";
import { keptObject } from "./kept-object.ts";
import { edtfSchema } from "./edtf-schema.ts";
import { idSchema } from "./id.ts";
import { partyRoles } from "./party-roles.ts";

/**
 * A party to the talks, a mediator or another actor whose consent or role matters.
 * Without `roles` it is a party to the agreement.
 */
export const partySchema = keptObject({
  id: idSchema,
  name: z.string().min(1).describe("the neutral name used in every output"),
  aliases: z
    .array(z.string().min(1))
    .default([])
    .describe("other names and metonyms in reports: capital, palace, adjective"),
  roles: z.array(z.enum(partyRoles)).default(["party"]),
  proposed: z.boolean().optional().describe("true when rules proposed it and no person recorded it"),
  note: z.string().optional(),
});

/** A party as the rest of Parley sees it. */
export type Party = z.infer<typeof partySchema>;

/** A person who speaks for a party or as an expert; roles carry dates because they change. */
export const personSchema = keptObject({
  id: idSchema,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  party: idSchema.optional().describe("the party that the person speaks for; none for an independent expert"),
  roles: z
    .array(keptObject({ title: z.string().min(1), from: edtfSchema.optional(), to: edtfSchema.optional() }))
    .default([]),
});

/** A person of a case. */
export type Person = z.infer<typeof personSchema>;
