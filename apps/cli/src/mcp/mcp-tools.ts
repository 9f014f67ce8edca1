import { z } from "zod";

/** The arguments of a tool by their names; nothing else is taken. */
type ToolArguments = Readonly<Record<string, z.ZodType<string | number | undefined>>>;

/** One question that a client may ask of the case: a command that only reads, with some of its flags. */
export interface McpTool {
  readonly name: string;
  readonly description: string;
  /** The word of the command. */
  readonly command: string;
  /** By the name of the flag that an argument becomes, without its dashes. */
  readonly flags: ToolArguments;
  /** `json` gives the command's envelope, `text` what it prints for people. */
  readonly gives: "json" | "text";
  /** What is looked for in the claims that the command lists; it is no flag. */
  readonly within?: ToolArguments;
}

const words = (description: string) => z.string().optional().describe(description);

const asOf = {
  "as-of": words("the case as it stood at the end of a day, such as 2026-03-01; only a .parley has a past"),
};
const silence = {
  silence: z.enum(["open", "closed", "unknown"]).optional().describe("how silence is read"),
  "what-if": words("something only supposed: PARTY:ISSUE=OPTION:STANCE, or POSITION:dropped, with commas between"),
};
const filters = {
  party: words("only what this party says: its id or a name"),
  issue: words("only what is on this issue: its id"),
  act: words("only statements of this kind, such as demand, offer or reject"),
  report: words("only what stands in this report: its id"),
};

/** Every question that a client may ask; none of them changes a case. */
export const mcpTools: readonly McpTool[] = [
  {
    name: "search_claims",
    description: "The claims of the case, each with the exact words of its report, who says it and through whom.",
    command: "claims",
    flags: { ...filters, ...asOf },
    within: { text: words("only claims whose words or content have this in them") },
    gives: "json",
  },
  {
    name: "get_claim",
    description: "One claim by its id.",
    command: "claims",
    flags: asOf,
    within: { id: z.string().describe("the id of the claim, such as c001") },
    gives: "json",
  },
  {
    name: "get_matrix",
    description: "Who demands, accepts or refuses what on which issue, and what is not reported.",
    command: "matrix",
    flags: { ...silence, ...asOf },
    gives: "json",
  },
  {
    name: "get_timeline",
    description: "What happened and what is planned, by date where there is one and by order where there is none.",
    command: "timeline",
    flags: { day: words("the day from which to look for what is next"), ...asOf },
    gives: "json",
  },
  {
    name: "deal_space",
    description: "How many packages there are, whom they are acceptable to, and those with the fewest refusals.",
    command: "space",
    flags: {
      limit: z.int().min(0).max(999_999).optional().describe("list at most so many packages"),
      ...silence,
      ...asOf,
    },
    gives: "json",
  },
  {
    name: "blocks",
    description: "What blocks a deal, every smallest way out, none recommended, and what to ask next.",
    command: "blocks",
    flags: { ...silence, ...asOf },
    gives: "json",
  },
  {
    name: "roadmap_risks",
    description: "Who is exposed after each step of each order of steps, the worst moment and the safest order.",
    command: "roadmap",
    flags: asOf,
    gives: "json",
  },
  {
    name: "get_brief",
    description: "The sourced brief of the case as Markdown, every sentence with its claims in notes.",
    command: "brief",
    flags: asOf,
    gives: "text",
  },
  {
    name: "check_brief",
    description: "What a sharp analyst would point out about the case and its brief, each with a stable code.",
    command: "check",
    flags: { day: words("the day from which to look for dates that have passed"), ...asOf },
    gives: "json",
  },
];
