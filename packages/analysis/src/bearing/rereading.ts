import { isUsable, type BearingWord, type Case, type Position, type Reading, type Stance } from "@parley/model";

/** A word taken away or read otherwise, with what that changes; two of them can be put together. */
export interface Rereading {
  readonly word: BearingWord;
  /** Claims that no longer count. */
  readonly lost?: readonly string[];
  /** Positions that fall. */
  readonly dropped?: readonly string[];
  /** Positions that are read as another stance. */
  readonly restated?: readonly { readonly position: string; readonly stance: Stance }[];
  /** Refusals that are read as covering one more option. */
  readonly covers?: readonly { readonly position: string; readonly issue: string; readonly option: string }[];
  readonly toggled?: readonly string[];
  readonly withoutSources?: readonly string[];
  readonly demandsExclude?: boolean;
  readonly inferred?: boolean;
}

/** A case with the reading under which it is to be solved. */
export interface Reread {
  readonly subject: Case;
  readonly reading: Reading;
}

/**
 * The case and the reading with some words taken away or read otherwise. A position falls when it has claims and none
 * of them counts any more.
 * @example reread({ subject, reading: defaultReading }, []).reading === defaultReading; // => true
 */
export function reread({ subject, reading }: Reread, changes: readonly Rereading[]): Reread {
  if (changes.length === 0) return { subject, reading };
  const all = <Item>(pick: (change: Rereading) => readonly Item[] | undefined): Item[] =>
    changes.flatMap((change) => pick(change) ?? []);
  const lost = new Set(all((change) => change.lost));
  const dropped = new Set(all((change) => change.dropped));
  const stances = new Map(all((change) => change.restated).map(({ position, stance }) => [position, stance]));
  const usable = new Set(subject.claims.filter(isUsable).map(({ id }) => id));
  const falls = ({ id, claims }: Position): boolean =>
    dropped.has(id) ||
    (claims.some((claim) => lost.has(claim)) && !claims.some((id) => usable.has(id) && !lost.has(id)));
  const covers = all((change) => change.covers);
  const positions = subject.positions
    .filter((position) => !falls(position))
    .flatMap((position) => {
      const claims = position.claims.filter((claim) => !lost.has(claim));
      const restated = { ...position, claims, stance: stances.get(position.id) ?? position.stance };
      return covered(
        restated,
        covers.filter((one) => one.position === position.id),
      );
    });
  const toggled = new Set(all((change) => change.toggled));
  const known = subject.assumptions.map(({ id }) => id);
  const without = [...(reading.withoutSources ?? []), ...all((change) => change.withoutSources)];
  return {
    subject: { ...subject, positions },
    reading: {
      ...reading,
      assumptions: known.filter((id) => reading.assumptions.includes(id) !== toggled.has(id)),
      demandsExclude:
        changes.find((change) => change.demandsExclude !== undefined)?.demandsExclude ?? reading.demandsExclude,
      inferred: changes.find((change) => change.inferred !== undefined)?.inferred ?? reading.inferred,
      ...(without.length > 0 ? { withoutSources: without } : {}),
    },
  };
}

/** A refusal with the options that it now covers: on its own issue, and on others by positions beside it. */
function covered(position: Position, covers: NonNullable<Rereading["covers"]>): Position[] {
  const own = covers.filter(({ issue }) => issue === position.issue).map(({ option }) => option);
  const others = covers.filter(({ issue }) => issue !== position.issue);
  const widened = own.length === 0 ? position : { ...position, options: [...(position.options ?? []), ...own] };
  return [
    widened,
    ...others.map(({ issue, option }) => ({
      ...position,
      id: `${position.id}+${issue}.${option}`,
      issue,
      options: [option],
    })),
  ];
}
