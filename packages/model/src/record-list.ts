interface Node<Record_> {
  record: Record_;
  before: Node<Record_> | undefined;
  after: Node<Record_> | undefined;
}

/**
 * Records in their order, found, replaced, added and removed by id in constant time. Of two with one id the later one
 * stays, in the place of the earlier.
 * @example new RecordList([{ id: "a" }, { id: "b" }]).find("b"); // => { id: "b" }
 */
export class RecordList<Record_ extends { readonly id: string }> {
  private readonly nodes = new Map<string, Node<Record_>>();
  private first: Node<Record_> | undefined;
  private last: Node<Record_> | undefined;

  constructor(records: readonly Record_[]) {
    for (const record of records) this.put(record);
  }

  find(id: string): Record_ | undefined {
    return this.nodes.get(id)?.record;
  }

  /** Replaces the record of the same id where it stands, or adds it at the end. */
  put(record: Record_): void {
    const known = this.nodes.get(record.id);
    if (known) known.record = record;
    else this.insert(record, this.last);
  }

  /** Puts records where another one stands, which leaves; what had one of their ids elsewhere leaves too. */
  replace(id: string, records: readonly Record_[]): void {
    const node = this.nodes.get(id);
    if (!node) return;
    for (const record of records) if (record.id !== id) this.remove(record.id);
    let at = node;
    for (const record of records) at = this.insert(record, at);
    this.unlink(node);
    if (this.nodes.get(id) === node) this.nodes.delete(id);
  }

  remove(id: string): void {
    const node = this.nodes.get(id);
    if (!node) return;
    this.unlink(node);
    this.nodes.delete(id);
  }

  all(): Record_[] {
    const records: Record_[] = [];
    for (let node = this.first; node; node = node.after) records.push(node.record);
    return records;
  }

  private insert(record: Record_, before: Node<Record_> | undefined): Node<Record_> {
    const node = { record, before, after: before ? before.after : this.first };
    if (node.before) node.before.after = node;
    else this.first = node;
    if (node.after) node.after.before = node;
    else this.last = node;
    this.nodes.set(record.id, node);
    return node;
  }

  private unlink({ before, after }: Node<Record_>): void {
    if (before) before.after = after;
    else this.first = after;
    if (after) after.before = before;
    else this.last = before;
  }
}
