import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { freeId, ParleyError, slug } from "@parley/model";
import {
  briefOf,
  caseSummary,
  formatBrief,
  initDesk,
  openDesk,
  refreshedDesk,
  summariseCase,
  type CaseSummary,
  type Desk,
  type Hand,
  type OpenedCase,
} from "@parley/workbench";
import type { CaseEntry, CaseList, CasePage } from "./case-page.ts";
import { fileStamp } from "./file-stamp.ts";
import { entry, readOnlyEntry, shownDesk, shownReadOnly, type ReadOnlyCase, type ShownCase } from "./shown-case.ts";
import { toCasePage } from "./to-case-page.ts";

/** Which cases a server shows. */
export interface ShownOptions {
  /** A folder whose `.parley` cases are all shown, and in which new ones are made. */
  readonly folder?: string;
  /** `.parley` cases shown besides, by their paths. */
  readonly files?: readonly string[];
  readonly readOnly?: readonly ReadOnlyCase[];
  readonly hand: Hand;
  /** For sealed cases, by the name of the case. */
  readonly passphrases?: ReadonlyMap<string, string>;
}

/**
 * The cases that a server shows, by name. A `.parley` is opened when it is first asked for and stays open; what is done
 * to one case is done one after the other.
 */
export class ShownCases {
  readonly #options: ShownOptions;
  readonly #passphrases: Map<string, string>;
  readonly #desks = new Map<string, Promise<Desk>>();
  /** Who watches an open desk, to be told when it is let go. */
  readonly #watchers = new WeakMap<Desk["store"], Set<() => void>>();
  /** What the list said of a file that has not changed since. */
  readonly #listed = new Map<string, { readonly stamp: string; readonly summary: CaseSummary }>();

  constructor(options: ShownOptions) {
    this.#options = options;
    this.#passphrases = new Map(options.passphrases);
  }

  /** Who records what is done through the page. */
  get hand(): Hand {
    return this.#options.hand;
  }

  /** Every case that can be shown, in the order of names, the read-only ones last; one that cannot be opened says why. */
  async list(): Promise<CaseList> {
    const { folder, readOnly = [] } = this.#options;
    const cases: CaseEntry[] = [];
    for (const [name, path] of await this.#paths()) cases.push(await this.#entry(name, path));
    for (const shown of readOnly) cases.push(await readOnlyEntry(shown));
    return { cases, ...(folder === undefined ? {} : { folder: basename(folder) }) };
  }

  /**
   * The page of a case, as it stands now or as of a moment.
   * @throws {ParleyError} `not-found`, or why it cannot be opened.
   */
  async page(name: string, asOf?: string): Promise<CasePage> {
    const { opened, facts, all } = await this.#shown(name, asOf);
    const { author } = this.hand;
    const who = facts.editable ? { author } : {};
    const now = asOf === undefined ? { day: this.hand.now().slice(0, 10) } : {};
    return toCasePage(opened, { ...facts, ...who, ...now }, all);
  }

  /**
   * The brief of a case as a file to keep, with the state of the case that it was written from.
   * @param file - Its ending says in which format.
   * @throws {ParleyError} `not-found`, or `unsupported-format`.
   */
  async brief(name: string, file: string, asOf?: string): Promise<string | Uint8Array> {
    const { case: subject, hash, asOf: moment } = (await this.#shown(name, asOf)).opened;
    return formatBrief(briefOf(subject, { hash, ...(moment === undefined ? {} : { asOf: moment }) }), file);
  }

  /**
   * A case as it stands now or as of a moment, to write a file from.
   * @throws {ParleyError} `not-found`, or why it cannot be opened.
   */
  async opened(name: string, asOf?: string): Promise<OpenedCase> {
    return (await this.#shown(name, asOf)).opened;
  }

  /**
   * An open `.parley` case on its newest state.
   * @throws {ParleyError} `not-found`; `not-writable` for a case that is only shown.
   */
  desk(name: string): Promise<Desk> {
    return this.update(name, (desk) => Promise.resolve(desk));
  }

  /** Does something to a case on its newest state, after whatever is being done to it; what fails changes nothing. */
  async update(name: string, change: (desk: Desk) => Promise<Desk>): Promise<Desk> {
    if (this.#options.readOnly?.some((shown) => shown.name === name))
      throw new ParleyError("not-writable", "this case is only shown: work on a copy of it");
    const before = this.#desks.get(name);
    const open = before ? before.then((desk) => this.#refreshed(name, desk)) : this.#open(name);
    const after = open.then(change);
    const kept = after.catch(() => open);
    this.#desks.set(name, kept);
    kept.catch(() => {
      if (this.#desks.get(name) === kept) this.#desks.delete(name);
    });
    return after;
  }

  /**
   * Makes a case in the folder.
   * @param from - The name of a shown case to begin with; left out, the case is empty.
   * @returns Its name.
   * @throws {ParleyError} `forbidden` when the server has no folder.
   */
  async create({ title, from }: { readonly title: string; readonly from?: string }): Promise<string> {
    const { folder, hand } = this.#options;
    if (folder === undefined)
      throw new ParleyError("forbidden", "no folder was opened for new cases: start with parley serve FOLDER");
    const taken = new Set([...(await this.#paths()).keys(), ...(this.#options.readOnly ?? []).map(({ name }) => name)]);
    const name = freeId(slug(title), taken);
    const source = from === undefined ? undefined : await this.#source(from);
    const desk = await initDesk(join(folder, `${name}.parley`), hand, {
      title,
      ...(source ? { from: source.case } : {}),
    });
    this.#desks.set(name, Promise.resolve(desk));
    return name;
  }

  /**
   * Opens a sealed case; the passphrase is kept in memory until the server stops.
   * @throws {ParleyError} `forbidden` for a wrong one.
   */
  async unlock(name: string, passphrase: string): Promise<void> {
    const desk = await openDesk(await this.#path(name), { passphrase });
    this.#passphrases.set(name, passphrase);
    if (this.#desks.has(name)) await desk.store.close();
    else this.#desks.set(name, Promise.resolve(desk));
  }

  /**
   * Tells of every new version of a case, whoever recorded it, until the returned function is called.
   * @param gone - Called when nothing more will be told: the file was replaced or sealed. Watch again.
   */
  async watch(name: string, listener: (version: number) => void, gone: () => void): Promise<() => void> {
    const { store } = await this.desk(name);
    const watchers = this.#watchers.get(store) ?? new Set();
    this.#watchers.set(store, watchers.add(gone));
    const stop = store.subscribe(listener);
    return () => {
      watchers.delete(gone);
      stop();
    };
  }

  /** Lets go of every file. */
  async close(): Promise<void> {
    const open = await Promise.allSettled(this.#desks.values());
    await Promise.all(open.map((desk) => (desk.status === "fulfilled" ? desk.value.store.close() : undefined)));
  }

  async #open(name: string): Promise<Desk> {
    return openDesk(await this.#path(name), this.#passphrase(name));
  }

  /** A desk whose file was replaced, sealed or damaged since is let go, and its file opened again. */
  async #refreshed(name: string, desk: Desk): Promise<Desk> {
    try {
      return await refreshedDesk(desk);
    } catch (error) {
      if (error instanceof ParleyError && error.code === "locked") throw error;
      await desk.store.close();
      for (const gone of this.#watchers.get(desk.store) ?? []) gone();
      return this.#open(name);
    }
  }

  async #shown(name: string, asOf: string | undefined): Promise<ShownCase> {
    const readOnly = this.#options.readOnly?.find((one) => one.name === name);
    if (readOnly) return shownReadOnly(readOnly, asOf);
    if (asOf === undefined) return shownDesk(name, await this.desk(name));
    const past = await openDesk(await this.#path(name), { ...this.#passphrase(name), readOnly: true, asOf });
    await past.store.close();
    return shownDesk(name, past);
  }

  async #source(name: string): Promise<OpenedCase> {
    const shown = this.#options.readOnly?.find((one) => one.name === name);
    return shown ? shown.open() : this.desk(name);
  }

  async #paths(): Promise<Map<string, string>> {
    const { folder, files = [] } = this.#options;
    const found = folder === undefined ? [] : (await readdir(folder)).map((name) => join(folder, name));
    const named = [...files, ...found].filter((path) => /\.parley$/i.test(path));
    const paths = [...new Set(named.map((path) => resolve(path)))];
    const taken = new Set(this.#options.readOnly?.map(({ name }) => name));
    return new Map(
      paths.sort().map((path): [string, string] => {
        const name = freeId(caseName(path), taken);
        taken.add(name);
        return [name, path];
      }),
    );
  }

  async #path(name: string): Promise<string> {
    const path = (await this.#paths()).get(name);
    if (path === undefined) throw new ParleyError("not-found", `no case "${name}" here`);
    return path;
  }

  #passphrase(name: string): { passphrase?: string } {
    const passphrase = this.#passphrases.get(name);
    return passphrase === undefined ? {} : { passphrase };
  }

  async #entry(name: string, path: string): Promise<CaseEntry> {
    const desk = this.#desks.has(name) ? await this.desk(name).catch(() => undefined) : undefined;
    if (desk) return entry(name, caseSummary(basename(path), desk));
    const stamp = await fileStamp(path);
    const known = this.#listed.get(path);
    if (known && known.stamp === stamp) return entry(name, known.summary);
    const summary = await summariseCase(path, this.#passphrases.get(name));
    if (!summary.sealed && summary.problem === undefined) this.#listed.set(path, { stamp, summary });
    return entry(name, summary);
  }
}

/** How addresses name the case of a file. */
function caseName(path: string): string {
  return basename(path).replace(/\.[^.]+$/, "");
}
