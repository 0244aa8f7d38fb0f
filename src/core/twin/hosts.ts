/** Names that belong to no one (RFC 2606 §2), so that no twin leads to a host. */
const reserved = ['example', 'test', 'invalid'];

/** Names of no one's, too: they say that a host is inside a network, which may be the fault. */
const local = new Set(['localhost', 'local', 'internal', 'lan', 'home', 'corp', ...reserved]);

const ends = new Set('com org net edu gov io dev app co ai cloud de uk fr eu us'.split(' '));

/** What a top-level domain becomes: the same one always the same, different ones different. */
export class Ends {
  readonly #made = new Map<string, string>();

  replaced(label: string): string {
    if (local.has(label)) return label;
    const known = this.#made.get(label);
    if (known !== undefined) return known;
    const made = reserved[this.#made.size] ?? `x${this.#made.size}.example`;
    this.#made.set(label, made);
    return made;
  }

  has = (label: string): boolean => ends.has(label) || this.#made.has(label) || local.has(label);
}

/** A host name in a URL or behind the @ of an e-mail address, or one that is alone. */
export const hosts =
  /(?<=\/\/(?:[^/@\s]*@)?)[\p{L}\p{N}._-]+|(?<=@)[\p{L}\p{N}.-]+|^(?:[\p{L}\p{N}_-]+\.)+[a-z]{2,}(?=$|[/:])/gu;
