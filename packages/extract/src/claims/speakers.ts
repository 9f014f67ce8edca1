import type { Token } from "../tokenizer/tokenizer.ts";
import { type Actor, type Scene, words } from "./actor.ts";
import { actorOf, goesBy, personSeen } from "./actors.ts";
import { things } from "./things.ts";

/**
 * "they said", "he added": whoever spoke last, rather than whoever was spoken of.
 * @example speakingPronoun([0, 0], sceneOf("He said so.")); // => undefined
 */
export function speakingPronoun([first, last]: readonly [number, number], scene: Scene): Actor | undefined {
  const { tokens, voice, past, cast } = scene;
  const word = tokens[last]?.lower ?? "";
  if (last - first > 0 && tokens[last - 1]?.pos !== "PUNCT" && tokens[last - 1]?.pos !== "ADV") return undefined;
  if (word === "they" && voice && voice.kind !== "person") return { ...voice, indirect: true };
  if (/^(?:he|she)$/.test(word)) {
    const named = namedInSentence(first, scene, word === "she" ? "she" : "he");
    if (named) return named;
    const fits = (actor: Actor) =>
      /^(?:person|expert|anonymous|official)$/.test(actor.kind) &&
      (actor.kind === "anonymous" || goesBy(cast, actor.who, word === "she" ? "she" : "he"));
    const recent = past.findLast(fits);
    const seen = voice?.kind === "person" ? undefined : personSeen(scene, word === "she" ? "she" : "he");
    const spoke = seen?.party ? seen : voice && fits(voice) ? voice : undefined;
    const speaker = recent && past.lastIndexOf(recent) === past.length - 1 ? recent : (spoke ?? recent);
    return speaker && /^(?:person|expert|anonymous|official)$/.test(speaker.kind)
      ? { ...speaker, indirect: true }
      : undefined;
  }
  return undefined;
}

/** “… The head, Ann Lee, came out. She said …”: the person named before a full stop of the same sentence. */
function namedInSentence(at: number, scene: Scene, gender: "he" | "she"): Actor | undefined {
  const { tokens, names, cast } = scene;
  if (at === 0) return undefined;
  if (!/^[.!?]$/.test(tokens[at - 1]?.text ?? "")) return subjectBefore(at, scene, gender);
  const name = names.findLast(({ last }) => last < at && cast.people.has(tokens[last]?.lower ?? ""));
  const actor = name && actorOf([name.first, name.last], scene);
  return actor && goesBy(cast, actor.who, gender) ? { ...actor, indirect: true } : undefined;
}

/**
 * "A spokesman denied it: posts come last, he said": somebody without a name who is the subject of the sentence; with a
 * name, right behind its verb: "Ann Lee said she hoped".
 */
function subjectBefore(at: number, scene: Scene, gender: "he" | "she"): Actor | undefined {
  const { tokens, cast } = scene;
  const verb = tokens.findIndex(({ pos }) => pos === "VERB" || pos === "AUX");
  if (verb < 1 || verb > 10 || verb >= at || /^["“]$/.test(tokens[0]?.text ?? "")) return undefined;
  const near = verb === at - 1 || (verb === at - 2 && tokens[at - 1]?.lower === "that");
  const actor =
    near || /^(?:a|an|the|one|his|her|their|its)$/.test(tokens[0]?.lower ?? "")
      ? actorOf([0, verb - 1], scene)
      : undefined;
  const human = actor && /^(?:person|official|anonymous|expert)$/.test(actor.kind) && !actor.count?.max;
  return human && goesBy(cast, actor.who, gender) ? { ...actor, indirect: true } : undefined;
}

/**
 * "declared the deputy head of the panel, Ann Lee": the name after the comma.
 * @example apposedName(undefined, sceneOf("He left.")); // => undefined
 */
export function apposedName(
  inverted: readonly [number, number] | undefined,
  { tokens, names, cast }: Scene,
): readonly [number, number] | undefined {
  if (!inverted || tokens[inverted[1] + 1]?.text !== ",") return undefined;
  const name = names.find((candidate) => candidate.first === inverted[1] + 2);
  return name && cast.people.has(tokens[name.last]?.lower ?? "") ? [name.first, name.last] : undefined;
}

/**
 * A subject that is no known actor can still be the speaker of a quotation or a report.
 * @param told - Whether its verb surely passes words on.
 * @example weakSpeaker([0, 1], sceneOf("The residents said so.").tokens)?.who; // => "The residents"
 */
export function weakSpeaker(
  range: readonly [number, number],
  tokens: readonly Token[],
  told = false,
): Actor | undefined {
  const start = tokens[range[0]]?.pos === "PUNCT" ? range[0] + 1 : range[0];
  let head = start;
  while (head < range[1] && !/^(?:ADP|PUNCT|SCONJ|VERB)$/.test(tokens[head + 1]?.pos ?? "")) head++;
  const noun = tokens[head];
  const several = /^(?:one|two|some|several|many|others|another)$/.test(tokens[start]?.lower ?? "");
  if (several && told && (start === range[1] || tokens[start + 1]?.lower === "of"))
    return { kind: "anonymous", who: words(tokens, start, range[1]) };
  if (told && noun?.pos === "NOUN" && range[1] - start < 10 && !things.test(noun.lower))
    return { kind: "anonymous", who: words(tokens, start, range[1]) };
  const last = tokens[range[1]];
  return last?.pos === "NOUN" &&
    range[1] - range[0] < 6 &&
    /(?:ers?|ors?|ists?|ians?|ants?|men|man|women|woman|people|delegates?|members?|residents?)$/.test(last.lower)
    ? { kind: "anonymous", who: words(tokens, ...range) }
    : undefined;
}
