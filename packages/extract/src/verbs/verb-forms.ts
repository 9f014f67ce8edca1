import { actLexicon, reportingLexicon } from "../lexicons/lexicons.ts";
import { compilePattern } from "../lexicons/pattern.ts";
import data from "../lexicons/en/verb-forms.json" with { type: "json" };

const irregular = new Map(data.irregular.map(([base = "", past = "", participle = ""]) => [base, [past, participle]]));
const contractions = new Map(Object.entries(data.contractions));
const modals = new Set(data.modals);

/**
 * The forms of a verb: base, third person, past, participle, -ing.
 * @example formsOf("deny"); // => ["deny", "denies", "denied", "denied", "denying"]
 */
function formsOf(base: string): string[] {
  const past = irregular.get(base) ?? [pastOf(base), pastOf(base)];
  const third = /(?:s|x|z|ch|sh|o)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const stem = /[^eoy]e$/.test(base) ? base.slice(0, -1) : doubled(base);
  return [base, third, ...past, `${stem}ing`];
}

function pastOf(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function doubled(base: string): string {
  const doubles =
    /^(?:drop|balk|nix|ban|scrap|plan|commit|rebut|permit|submit|admit|shun|trim|cut|hit|set|put|quit|bet|snub|stop|step|bar)$/;
  return doubles.test(base) ? base + base.slice(-1) : base;
}

const rarely = new Set(data.rarelyVerbs);

const known = new Map<string, string>();
for (const lexicon of [actLexicon, reportingLexicon]) {
  for (const row of lexicon.rows) {
    if ("where" in row && row.where !== "verb") continue;
    for (const head of compilePattern(row.pattern).heads) {
      if (/^[a-z-]+$/.test(head) && !rarely.has(head))
        for (const form of [...formsOf(head), ...british(head)]) if (!known.has(form)) known.set(form, head);
    }
  }
}
for (const [base] of data.irregular)
  for (const form of formsOf(base ?? "")) if (!known.has(form)) known.set(form, base ?? "");

/** "signalled" beside "signaled". */
function british(base: string): string[] {
  return /[aeiou]l$/.test(base) ? [`${base}led`, `${base}ling`] : [];
}

/**
 * The verb that a word can be a form of, among the verbs of the lexicons.
 * @example verbOf("insists"); // => "insist"
 */
export function verbOf(form: string): string | undefined {
  return known.get(form);
}

/**
 * The present tense of a verb of the lexicons by its participle; `undefined` for any other form.
 * @example presentOf("withdrawn", { third: true }); // => "withdraws"
 */
export function presentOf(participle: string, { third }: { readonly third: boolean }): string | undefined {
  const [base, singular, , own] = formsOf(verbOf(participle) ?? "");
  return own === participle ? (third ? singular : base) : undefined;
}

/** The word behind a contraction. @example uncontracted("wo"); // => "will" */
export function uncontracted(form: string): string | undefined {
  return contractions.get(form);
}

/** Whether a word in lower case is a modal verb. @example isModal("might"); // => true */
export function isModal(word: string): boolean {
  return modals.has(word);
}
