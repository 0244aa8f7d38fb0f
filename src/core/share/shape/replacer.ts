import { isKnownName } from './known-names.ts';
import { punctuationLike, textLike } from './text-like.ts';
import type { Values } from './values.ts';

interface Settings {
  /** What no replacement may be: the values of the token. */
  readonly originals: ReadonlySet<string>;
  /** Whether names that no registry knows stay. */
  readonly keepsNames: boolean;
  /** Seconds by which moments move. */
  readonly shift: number | undefined;
}

/** Tries: beyond, one replacement may stand for two values. */
const mostTries = 5000;

/** Replaces values, the same value by the same other one wherever it stands, and different ones by different ones. */
export class Replacer implements Values {
  readonly #settings: Settings;
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, string>();
  readonly #used = new Set<string>();
  /** Where the search went on to, by what a likeness begins with. */
  readonly #turns = new Map<string, number>();
  /** Digests of disclosures, and what they have become. */
  readonly digests = new Map<string, string>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  text(original: string): string {
    const known = this.digests.get(original) ?? this.#texts.get(original);
    if (known !== undefined) return known;
    const replaced = this.#newText(original);
    this.#used.add(replaced);
    this.#texts.set(original, replaced);
    return replaced;
  }

  #newText(original: string): string {
    const likeness = textLike(original);
    const base = likeness.at(0);
    const first = this.#turns.get(base) ?? 0;
    const last = Math.min(first + mostTries, likeness.count);
    for (let turn = first; turn < last; turn++) {
      const candidate = likeness.at(turn);
      if (this.#used.has(candidate) || this.#settings.originals.has(candidate)) continue;
      this.#turns.set(base, turn + 1);
      return candidate;
    }
    return base === original ? punctuationLike(original) : base;
  }

  /** With as many digits, none of them zero, which may stand at the beginning of a number nowhere but alone. */
  number(written: string): string {
    const candidates = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => written.replaceAll(/\d/g, String(digit)));
    const [first = ''] = candidates;
    return candidates.find((one) => one !== written && !this.#settings.originals.has(one)) ?? first;
  }

  /** A number of seconds, moved with all others; what is no likely moment is a number like any other. */
  moment(written: string): string {
    const { shift } = this.#settings;
    const value = Number(written);
    if (shift === undefined || !isLikelyMoment(value)) return this.number(written);
    const fraction = /\.\d+$/.exec(written)?.[0] ?? '';
    return `${Math.floor(value) + shift}${fraction.replaceAll(/\d/g, '1')}`;
  }

  name(original: string): string {
    if (this.#settings.keepsNames || isKnownName(original)) return original;
    const known = this.#names.get(original);
    if (known !== undefined) return known;
    const name = `private${this.#names.size + 1}`;
    this.#names.set(original, name);
    return name;
  }
}

/** From 1973 to the year 5138: as many seconds, and neither milliseconds nor a count. */
export const isLikelyMoment = (value: number): boolean => value >= 1e8 && value < 1e11;
