import { caseFileVersion, sessionStartSchema, type Case, type Rule, type Step, type Threat } from "@parley/model";
import { openingTable } from "./opening.ts";
import { tableRules } from "./table-rules.ts";

/**
 * What everybody in a class may read before a negotiation is played, as a case file: who sits there, what is negotiated,
 * the texts on the table, rules, orders of steps, rounds and threats. Everything is left out that a seat keeps to itself
 * (positions, values, judgements) or that an analyst added (notes, forecasts, drafts, sessions), and all reports, claims
 * and sources: only what is named here is kept. What a seat holds to is in its brief.
 * @example caseWithoutSecrets(subject).positions; // => []
 */
export function caseWithoutSecrets(subject: Case): Record<string, unknown> & { readonly positions: readonly never[] } {
  const { id, title, language, deal, parties, issues, rules, assumptions, steps, events, threats } = subject;
  return {
    format: "parley-case",
    version: caseFileVersion,
    id,
    title,
    ...(language === undefined ? {} : { language }),
    ...(deal === undefined ? {} : { deal }),
    parties: parties.map(({ id: party, name, aliases, roles }) => ({ id: party, name, aliases, roles })),
    issues: issues.map(({ id: issue, label, options }) => ({
      id: issue,
      label,
      options: options.map((option) => ({
        id: option.id,
        label: option.label,
        ...("needs" in option && option.needs ? { needs: option.needs } : {}),
      })),
    })),
    positions: [],
    rules: rules.map(publicRule),
    assumptions: assumptions.map(({ id: assumption, text, require }) => ({ id: assumption, text, require })),
    packages: publicTexts(subject),
    steps: steps.map(publicStep),
    events: events.map(({ id: event, label, kind, when, after, status, tentative, place, parties: present }) =>
      said({ id: event, label, kind, when, after, status, tentative, place, parties: present }),
    ),
    threats: threats.map(publicThreat),
  };
}

/** What parties have put on the table: their named packages, and the text of every other seat. */
function publicTexts(subject: Case): object[] {
  const named = subject.packages.filter(({ by }) => by !== undefined);
  const taken = new Set(subject.packages.map(({ id }) => id));
  const { state } = openingTable(subject, tableRules(subject, sessionStartSchema.parse({})));
  const others = state.texts.filter(({ by }) => !named.some((one) => one.by === by));
  return [
    ...named.map(({ id, label, by, date, options }) => said({ id, label, by, date, options })),
    ...others.map(({ n, by, text }) => {
      let id = `text-${n}`;
      while (taken.has(id)) id = `${id}-1`;
      return { id, label: `Text ${n}`, by, options: { ...text.options } };
    }),
  ];
}

function publicRule(rule: Rule): object {
  const { id, text } = rule;
  if ("iff" in rule) return said({ id, text, iff: rule.iff });
  return "require" in rule
    ? said({ id, text, require: rule.require })
    : said({ id, text, if: rule.if, then: rule.then });
}

function publicStep(step: Step): object {
  const { id, by, text, kind, issue, option, condition, after, irreversible, counters, proposal } = step;
  const { window, days, verifiedBy, evidence, guaranteedBy } = step;
  const own = { id, by, text, kind, issue, option, condition, if: step.if, after, irreversible, counters, proposal };
  return said({ ...own, window, days, verifiedBy, evidence, guaranteedBy });
}

/** What it would cost the party itself is its own affair. */
function publicThreat({ id, by, to, about, consequence, condition, if: holds, deadline, status }: Threat): object {
  return said({ id, by, to, about, consequence, condition, if: holds, deadline, status });
}

/** Without the fields that say nothing. */
function said(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
