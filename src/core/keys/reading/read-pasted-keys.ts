import type { KeysRead } from './keys-read.ts';
import { readKeys, type ReadKeysOptions } from './read-keys.ts';

const loadRest = () => import('./unusual/read-any-keys.ts');

/** Every key of a text that somebody pasted. What reads the less usual forms comes only with a text that may be one. */
export async function readPastedKeys(text: string, options: ReadKeysOptions = {}): Promise<KeysRead> {
  const usual = readKeys(text, options);
  if (!mayBeUnusual(text, usual)) return usual;
  const { readAnyKeys } = await loadRest();
  return readAnyKeys(text, options);
}

/** A word of letters and digits that is shorter than 32 bytes in base64 is a secret, and nothing else. */
const PLAIN_SECRET = /^[\w/=.-]{0,39}$/;

/** Whether more may be found: in what would be a secret, in what has a problem, and in JSON around a PEM. */
const mayBeUnusual = (text: string, { keys, problems }: KeysRead): boolean =>
  problems.length > 0 ||
  keys.some(({ format }) => format === 'secret' && !PLAIN_SECRET.test(text)) ||
  (text.includes('BEGIN') && hasBracketInside(text.slice(0, 4000)));

/** Whether a bracket stands behind anything else than brackets. */
function hasBracketInside(text: string): boolean {
  const first = text.search(/[^\s[{]/);
  return first >= 0 && /[{[]/.test(text.slice(first));
}
