import { algorithms } from '../registry/algorithms.ts';
import { curves } from '../registry/curves.ts';
import { encryptions } from '../registry/encryptions.ts';
import { isMoment } from '../share/shape/known-names.ts';
import type { JsonNode } from '../text/json-node.ts';
import type { Parsed } from '../token/token.ts';
import { documentsOf } from './documents.ts';
import { isOfProviders } from './provider-texts.ts';
import { isPublicWord } from './standard-values.ts';

/** A value of a document with the name of the member that it belongs to. */
interface Leaf {
  readonly name: string;
  readonly node: JsonNode;
}

/** Characters of a value that may stay: a version in a path, for one. */
const mostKept = 2;
/** Digits of a number that may stay. */
const mostDigits = 3;

/**
 * The names of the members whose values a twin still tells, by comparison of the two alone and whatever made the twin; undefined where the
 * two have not the same structure. A value may keep words that are public, and two characters more.
 */
export function survivorsOf(original: Parsed, twin: Parsed): readonly string[] | undefined {
  const [before, after] = [original, twin].map((token) => documentsOf(token).flatMap(({ root }) => leavesOf(root, '')));
  return before && after && survivorsIn(before, after);
}

/** The same of two JSON documents of keys, in which no word is public. */
export function keySurvivors(original: JsonNode, twin: JsonNode): readonly string[] | undefined {
  return survivorsIn(leavesOf(original, ''), leavesOf(twin, ''), (name) => !keptInKeys.has(name));
}

const keptInKeys = new Set(['kty', 'crv', 'alg', 'use', 'key_ops', 'type', 'e']);

function survivorsIn(
  before: readonly Leaf[],
  after: readonly Leaf[],
  isStrict: (name: string) => boolean = () => false,
): readonly string[] | undefined {
  if (before.length !== after.length) return undefined;
  const told = before.flatMap(({ name, node }, index) => {
    const other = after[index]?.node;
    return other && tells(node, other, name, isStrict(name)) ? [name] : [];
  });
  return [...new Set([...told, ...before.map(({ name }) => name).filter(isPersonalName)])];
}

function leavesOf(node: JsonNode, name: string): readonly Leaf[] {
  if (node.type === 'array') return node.items.flatMap((item) => leavesOf(item, name));
  if (node.type !== 'object') return [{ name, node }];
  return node.members.flatMap((member) => (member.value ? leavesOf(member.value, member.name.value) : []));
}

function tells(before: JsonNode, after: JsonNode, name: string, isStrict: boolean): boolean {
  if (before.type === 'number' && after.type === 'number') {
    const digits = before.written.replaceAll(/\D/g, '').length;
    return (
      before.written === after.written &&
      digits > mostDigits &&
      !(name === 'p2c' || isFaultyMoment(before.written, name))
    );
  }
  return before.type === 'string' && after.type === 'string' && tellsText(before.value, after.value, isStrict);
}

/** A moment far from ours is the fault that has to stay. */
const isFaultyMoment = (written: string, name: string): boolean =>
  isMoment(name) && /^\d+$/.test(written) && (Number(written) < 631_152_000 || Number(written) > 4_102_444_800);

/** Whether a text tells of another one that stood in its place. `isStrict`: no word may stay. Zeros in base64url tell nothing. */
export function tellsText(before: string, after: string, isStrict = false): boolean {
  if (/^A+$/.test(before)) return false;
  if (!isStrict && (isPublic(before) || isOfProviders(before))) return false;
  const [own, other] = [wordsOf(before), wordsOf(after)];
  if (own.length === 0) return before === after && before.length > mostDigits;
  const kept = own.filter((word, index) => word === other[index] && !(isStrict ? pemWords.has(word) : isNobodys(word)));
  return kept.reduce((sum, word) => sum + weightOf(word), 0) > mostKept;
}

const pemWords = new Set('BEGIN END RSA EC PRIVATE PUBLIC KEY CERTIFICATE'.split(' '));

/** Of addresses that everyone has, beside what specifications and providers name. */
const ofAddresses = new Set('com org net internal local localhost userinfo'.split(' '));

const isNobodys = (word: string): boolean => isPublicWord(word) || ofAddresses.has(word) || isOfProviders(word);

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A name of two characters is whole in scripts of syllables and words. */
const weightOf = (word: string): number =>
  Array.from(word, (letter) => (letter > '\u00ff' ? 2 : 1)).reduce<number>((sum, one) => sum + one, 0);

const mediaTypes =
  /^(?:application\/)?(?:JWT|JWS|JWE|JOSE|(?:at|dpop|kb|logout|secevent|vc|dc|example|token-introspection|entity-statement|trust-mark|statuslist|oauth-authz-req|client-authentication)\+(?:jwt|sd-jwt))$|^(?:vc|dc)\+sd-jwt$|^JOSE\+JSON$/i;
const urn = /^urn:ietf:params:oauth:[a-z][a-z:_-]*$/;

/** Types of keys (RFC 7518 §6.1), and the exponent that nearly all RSA keys have. */
const keyWords = new Set(['RSA', 'EC', 'OKP', 'oct', 'AKP', 'AQAB', 'AQ', 'Aw']);

const isPublic = (text: string): boolean =>
  keyWords.has(text) ||
  algorithms.has(text) ||
  encryptions.has(text) ||
  curves.has(text) ||
  mediaTypes.test(text) ||
  urn.test(text) ||
  text.split(/\s+/).every(isPublicWord);

/** A name that is somebody's: an address, a host, a number. */
const isPersonalName = (name: string): boolean =>
  /@|\d{5}/.test(name) || (/[a-z\d-]\.[a-z]{2,}(?:\/|$)/i.test(name) && !isOfProviders(name) && !name.includes('://'));
