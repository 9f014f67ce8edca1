import type { Name } from "../gazetteer/names.ts";
import { type Actor, type Scene, personOf, words } from "./actor.ts";
import { moveNoun } from "./move-noun.ts";
import { partyWithin } from "./name-actor.ts";
import { things } from "./things.ts";

/**
 * Several parties together, or all of them.
 * @example listActor(0, 2, sceneOf("Russia and Ukraine agreed."))?.party; // => "Russia|Ukraine"
 */
export function listActor(first: number, end: number, scene: Scene): Actor | undefined {
  const { tokens, names } = scene;
  const aside = tokens.findIndex(
    ({ text }, i) =>
      i > first && i < end && /^[,—–(]$/.test(text) && /^(?:known|called|who|which)$/.test(tokens[i + 1]?.lower ?? ""),
  );
  const last = aside > 0 ? aside - 1 : end;
  const known = aside > 0 && tokens[aside + 1]?.lower === "known" ? nameKnownBy(aside, scene) : undefined;
  if (known) return { kind: "party", party: known, who: words(tokens, first, last) };
  const text = tokens
    .slice(first, last + 1)
    .map((token) => token.lower)
    .join(" ");
  const collective =
    /^(?:(?:the|both|all|neither|two|three|most|warring|negotiating|rival)\s?)*(?:sides|side|parties|delegations|delegation|camps|camp|belligerents|negotiators|delegates|capitals|countries|governments|neither|both)$/.test(
      text,
    );
  if (
    (/^(?:neither|both)\b/.test(text) && !text.includes(" and ") && !isMove(tokens[last]?.lower ?? "")) ||
    (collective &&
      /^(?:both|neither|the two|two|all|the sides|the parties|the delegations|the negotiators|the delegates)/.test(
        text,
      ))
  ) {
    const joined = principals(
      scene,
      /^(?:neither|both|the two|two)\b/.test(text) ? 2 : /\bthree\b/.test(text) ? 3 : undefined,
    );
    return { kind: "everyone", who: words(tokens, first, last), ...(joined ? { party: joined } : {}) };
  }
  if (
    /^(?:all|none of the|all of the|each of the|the|neither of the) three(?: (?:sides|parties|camps|leaders|partners))?$/.test(
      text,
    )
  ) {
    const joined = principals(scene, 3);
    return { kind: "everyone", who: words(tokens, first, last), ...(joined ? { party: joined } : {}) };
  }
  const inside = names.filter((name) => name.first >= first && name.last <= last);
  const joints = tokens.slice(first, last + 1).some((token) => token.lower === "and");
  if (!joints || inside.length < 2) return undefined;
  const parties = inside.map((name) => partyOfName(name, scene)).filter((party) => party !== undefined);
  const distinct = [...new Set(parties)];
  const of = tokens.findIndex((token, i) => i > first && i <= first + 3 && /^(?:of|from)$/.test(token.lower));
  const start = of > 0 && bodies.test(tokens[of - 1]?.lower ?? "") ? of + 1 : first;
  const clean = tokens
    .slice(start, last + 1)
    .every(
      ({ pos, lower }) => /^(?:PROPN|ADJ|DET|CCONJ|PUNCT|NOUN|NUM|PART)$/.test(pos) || /^(?:its|their)$/.test(lower),
    );
  return distinct.length > 1 && clean
    ? { kind: "party", party: distinct.toSorted().join("|"), who: words(tokens, first, last) }
    : undefined;
}

/** ", known as the E3,": what several go by together. */
function nameKnownBy(comma: number, { tokens, names }: Scene): string | undefined {
  const at = tokens[comma + 3]?.lower === "the" ? comma + 4 : comma + 3;
  return tokens[comma + 2]?.lower === "as" ? names.find(({ first }) => first === at)?.text : undefined;
}

/** "Neither demand": what is asked or put forward, not who does it. */
function isMove(noun: string): boolean {
  return things.test(noun) || moveNoun(noun) !== undefined;
}

const bodies =
  /^(?:delegations|governments|representatives|negotiators|officials|envoys|teams|leaders|ministers|authorities|diplomats|troika|trio|quartet|group)$/;

/** Bodies that bring others together more often than they are a side. */
const hosts = new Set(["UN", "ICRC", "OSCE", "African Union", "IGAD", "ECOWAS", "Arab League"]);

/** The two or three parties that the text names most, who bring them together counting less: "both sides". */
function principals({ cast }: Scene, number?: 2 | 3): string | undefined {
  const counts = new Map<string, number>();
  for (const { party, located, mediates } of cast.mentions)
    counts.set(party, (counts.get(party) ?? 0) + (located ? 0.3 : mediates || hosts.has(party) ? 0.5 : 1));
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1]);
  const third = (sorted[2]?.[1] ?? 0) * 10 >= (sorted[1]?.[1] ?? 1) * 7 && (sorted[2]?.[1] ?? 0) > 2;
  const top = sorted.slice(0, number ?? (third ? 3 : 2));
  return top.length >= 2
    ? top
        .map(([party]) => party)
        .toSorted()
        .join("|")
    : undefined;
}

function partyOfName(name: Name, scene: Scene): string | undefined {
  if (name.known?.kind === "party") return name.known.party;
  const person = personOf(name, scene);
  return person?.party ?? (name.known?.kind === "person" ? name.known.party : partyWithin(name, scene));
}
