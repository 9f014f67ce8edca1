/** A record with names, of whatever collection. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: string;
  readonly party?: string | undefined;
  readonly proposed?: boolean | undefined;
}

/** A record with its names made comparable. */
export interface Names {
  readonly record: Named;
  /** Small letters, no accents, no article, no punctuation. */
  readonly plain: string;
  readonly words: readonly string[];
  /** Name and aliases, plain, each with its spelling. */
  readonly all: ReadonlyMap<string, string>;
}

/**
 * The names of a record, made comparable.
 * @example namesOf({ id: "u", name: "The Union", aliases: [] }).plain; // => "union"
 */
export function namesOf(record: Named): Names {
  const plain = plainName(record.name);
  const all = new Map([record.name, ...record.aliases].map((name) => [plainName(name), name]));
  all.delete("");
  return { record, plain, words: plain.split(" "), all };
}

/**
 * A name in small letters, without accents, leading article and punctuation.
 */
function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .replace(/['’]s?(?=\s|$)/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|a|an) (?=.)/, "");
}
