import type { Cast, Mention, NamedSentence } from "./cast-member.ts";

const organ = /^(?:government|cabinet|army|military|ministry|authorities|parliament)$/;
/** How much a text must make of a state for "the government", said before any state was named, to mean it. */
const ample = 4;
/** A go-between's own government is seldom the one meant. */
const mediator = 0.3;

/**
 * The state whose organs a text calls "the government", "the army", "the ministry": the one that it names most, where
 * something merely happens counting little; "Government" when the text says so before it names any state.
 * @returns `undefined` when the text has neither.
 * @example homeState([], []); // => undefined
 */
export function homeState(
  sentences: readonly NamedSentence[],
  mentions: readonly Mention[],
  unknown: Cast["unknown"] = [],
): string | undefined {
  const weights = new Map<string, number>();
  for (const { party, state, governs, located, acting } of mentions)
    if (state) weights.set(party, (weights.get(party) ?? 0) + (governs ? 4 : located ? 0.2 : acting ? 1.5 : 1));
  const between = new Set(mentions.filter(({ mediates }) => mediates).map(({ party }) => party));
  if (between.size < weights.size)
    for (const party of between) weights.set(party, (weights.get(party) ?? 0) * mediator);
  const [most] = [...weights].toSorted((a, b) => b[1] - a[1]);
  const named = mentions.find((mention) => mention.state)?.sentence ?? Number.POSITIVE_INFINITY;
  const bare = sentences.findIndex((sentence) => hasBareOrgan(sentence));
  if (most && most[1] >= 1 && (most[1] >= ample || bare < 0 || named <= bare)) return most[0];
  const [only, ...others] = unknown.filter(({ common, firm, total }) => !common && !firm && total > 1);
  const governed = sentences.some(({ tokens }) =>
    tokens.some(({ lower }) => /^(?:republic|sovereign|kingdom|treasury)$/.test(lower)),
  );
  if (only && others.length === 0 && governed) return only.name;
  if (sentences.some(({ tokens }) => tokens.some((token) => /^(?:government|cabinet)$/.test(token.lower))))
    return "Government";
  return ministryOf(sentences);
}

/**
 * Whether a name is a noun for a state: "the Republic".
 * @example isStateName("republic"); // => true
 */
export function isStateName(word: string): boolean {
  return /^(?:republic|kingdom|federation|emirate|sultanate|mainland)$/.test(word);
}

/**
 * The only state of a text besides a name, known or named with its government: what "the Republic" is the name of.
 * @example soleState({ mentions: [], unknown: [] }, "Republic"); // => undefined
 */
export function soleState({ mentions, unknown }: Pick<Cast, "mentions" | "unknown">, name: string): string | undefined {
  const states = new Set(mentions.filter(({ state, party }) => state && party !== name).map(({ party }) => party));
  const [only] = states;
  const sure =
    mentions.some(({ party, sort }) => party === only && sort === "country") ||
    unknown.some((party) => party.name === only && party.state);
  return states.size === 1 && sure ? only : undefined;
}

/** "the government" without an owner: no "of Lima", no "Lima's". */
function hasBareOrgan({ tokens, names }: NamedSentence): boolean {
  return tokens.some((token, i) => {
    if (!organ.test(token.lower) || tokens[i + 1]?.lower === "of") return false;
    const start = tokens[i - 1]?.lower === "the" ? i - 1 : tokens[i - 2]?.lower === "the" ? i - 2 : -1;
    return start >= 0 && !names.some((name) => name.first >= start && name.last <= i);
  });
}

/** "The transport minister" speaks for the transport ministry when the text knows no government. */
function ministryOf(sentences: readonly NamedSentence[]): string | undefined {
  for (const { tokens } of sentences) {
    for (let i = 1; i < tokens.length; i++) {
      const field = tokens[i - 1];
      if (!/^(?:minister|ministry|department)$/.test(tokens[i]?.lower ?? "") || field?.pos === "DET") continue;
      if (!field || !/^(?:NOUN|PROPN)$/.test(field.pos) || field.lower === "prime") continue;
      const noun = tokens[i]?.lower === "department" ? "department" : "ministry";
      return `${field.text.charAt(0).toUpperCase()}${field.text.slice(1)} ${noun}`;
    }
  }
  return undefined;
}
