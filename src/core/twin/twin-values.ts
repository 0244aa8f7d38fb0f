import { isMoment } from '../share/shape/known-names.ts';
import type { Place } from '../share/shape/place.ts';
import type { Values } from '../share/shape/values.ts';
import { Ends, hosts } from './hosts.ts';
import { opaqueLike, oneOf, type Chance } from './letters.ts';
import { isTimeName, movedDate, movedMoment, otherDate } from './moments.ts';
import { Pieces } from './pieces.ts';
import { isOfProviders, replaceInProviderText } from './provider-texts.ts';
import { isStandard } from './standard-values.ts';

interface Settings {
  readonly chance: Chance;
  /** What no piece may become: the pieces of the original, in small letters. */
  readonly avoided: ReadonlySet<string>;
  /** Seconds by which moments move. */
  readonly shift: number;
}

const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi;
/** A digest, thumbprint or random text in base64url whose last character holds unused bits. */
const digest = /^[\w-]{22}$|^[\w-]{27}$|^[\w-]{43}$|^[\w-]{86}$/;
/** Characters of a digest that may be inside another text. */
const shortestDigest = 27;
const pathWords = new Set(
  'oauth oauth2 oidc realms protocol openid-connect .well-known openid-configuration jwks jwks.json certs authorize token userinfo'.split(
    ' ',
  ),
);

/**
 * Other values of the same kind: a text is replaced by its pieces, each by its own kind and always by the same, so that a text that is equal
 * to another, begins with it, or differs from it in a slash or a capital does so afterwards.
 */
export class TwinValues implements Values {
  readonly digests = new Map<string, string>();
  readonly #settings: Settings;
  readonly #pieces: Pieces;
  readonly #ends = new Ends();
  readonly #opaque = new Map<string, string>();

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#pieces = new Pieces(settings.chance, settings.avoided);
  }

  text(original: string, place?: Place): string {
    const { shift } = this.#settings;
    const known = this.digests.get(original);
    if (known !== undefined) return known;
    const time = isMoment(place?.name) || isTimeName(place?.name) ? movedMoment(original, shift) : undefined;
    const moved =
      time ?? (isTimeName(place?.name) ? movedDate(original, shift) : otherDate(original, this.#settings.chance));
    if (moved !== undefined) return moved;
    return original
      .split(/(\s+)/)
      .map((part) => (part.trim() === '' ? part : this.#part(part)))
      .join('');
  }

  number(written: string, place?: Place): string {
    const moved = isTimeName(place?.name) ? movedMoment(written, this.#settings.shift) : undefined;
    return moved ?? written.replaceAll(/\d{3,}/g, (digits) => this.#pieces.replaced(digits));
  }

  /** What is no likely moment is a length of time or a fault that has to stay. */
  moment(written: string): string {
    return movedMoment(written, this.#settings.shift) ?? written;
  }

  /** Names stay, but for those that hold somebody's host. */
  name(original: string): string {
    return original.includes('://') && !isOfProviders(original) ? this.text(original) : original;
  }

  /** A text without white space. */
  #part(part: string): string {
    const known = this.digests.get(part);
    if (known !== undefined) return known;
    const inner = [...this.digests].find(([text]) => text.length >= shortestDigest && part.includes(text));
    if (inner)
      return part
        .split(inner[0])
        .map((rest) => this.#part(rest))
        .join(inner[1]);
    if (part === '' || isStandard(part)) return part;
    const provided = replaceInProviderText(part, (own) => this.#own(own));
    return provided ?? this.#own(part);
  }

  #own(part: string): string {
    const made =
      /[a-z]/i.test(part) && (/\d/.test(part) || (/[A-Z]/.test(part) && /[a-z]/.test(part))) && digest.test(part)
        ? this.#opaqueText(part, (text) => opaqueLike(text.slice(0, -1), this.#settings.chance) + text.slice(-1))
        : this.#apart(part);
    // Of short pieces alone nothing was replaced.
    if (made !== part || !/[\p{L}\p{N}]/u.test(part)) return made;
    return this.#opaqueText(part, (text) => opaqueLike(text, this.#settings.chance));
  }

  /** UUIDs, hosts, and the words between them. */
  #apart(part: string): string {
    const pieces: string[] = [];
    let at = 0;
    const found = [...part.matchAll(uuid), ...part.matchAll(hosts)].toSorted((one, other) => one.index - other.index);
    for (const { 0: text, index } of found) {
      if (index < at) continue;
      pieces.push(
        this.#words(part.slice(at, index), part),
        text.includes('.') || !text.includes('-') || text.length !== 36 ? this.#host(text) : this.#uuid(text),
      );
      at = index + text.length;
    }
    return pieces.join('') + this.#words(part.slice(at), part);
  }

  #words(text: string, whole: string): string {
    return text.replaceAll(/(?<![^/])[^/?#]+(?![^/?#])|[\p{L}\p{M}\p{N}]+/gu, (segment) => {
      if (pathWords.has(segment) || (/\p{L}/u.test(segment) && isStandard(segment))) return segment;
      return segment.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (piece) => {
        if (piece.length < 3 && whole.length > 3) return piece;
        return isStandard(piece) || isStandard(piece.toLowerCase()) ? piece : this.#pieces.replaced(piece);
      });
    });
  }

  #host(host: string): string {
    if (/^[\d.]+$/.test(host)) return this.#address(host);
    if (isStandard(host) || (host.includes('.') && isOfProviders(`//${host}`))) return host;
    const labels = host.split('.');
    if (labels.length === 1) return this.#words(host, host);
    return labels
      .map((label, index) => {
        const isEnd = index === labels.length - 1 || (index > 0 && this.#ends.has(label));
        return isEnd && /^[a-z]{2,}$/i.test(label) ? this.#ends.replaced(label) : this.#words(label, label);
      })
      .join('.');
  }

  /** RFC 5737 keeps these addresses for examples. */
  #address(host: string): string {
    const { chance } = this.#settings;
    return this.#opaqueText(host, () => `192.0.2.${oneOf('123456789', chance)}${oneOf('0123456789', chance)}`);
  }

  /** Version and variant stay (RFC 9562 §4). */
  #uuid(text: string): string {
    return this.#opaqueText(text, (before) => {
      const after = opaqueLike(before, this.#settings.chance);
      return after.slice(0, 14) + before.slice(14, 15) + after.slice(15, 19) + before.slice(19, 20) + after.slice(20);
    });
  }

  #opaqueText(text: string, make: (text: string) => string): string {
    const known = this.#opaque.get(text) ?? make(text);
    this.#opaque.set(text, known);
    return known;
  }
}
