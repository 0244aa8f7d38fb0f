import { count } from '../../text/words.ts';
import { spanOf } from '../../text/span.ts';
import { readDerText } from './formats/der.ts';
import { readOpenSsh } from './formats/openssh-public.ts';
import { readSecret } from './formats/secret.ts';
import type { KeySource, SecretEncoding } from '../key.ts';
import type { KeyOrigin } from '../key-origin.ts';
import { keysRead, type KeysRead } from './keys-read.ts';
import { readJsonKeys } from './read-json-keys.ts';
import { readPem } from './read-pem.ts';
import { readSealedJwk } from './read-sealed-jwk.ts';
import { readStranger } from './strangers.ts';
import { mostKeyText } from '../../text/work-caps.ts';

export interface ReadKeysOptions {
  /** How to read a text that is no other key: `utf8` unless told. */
  readonly secretEncoding?: SecretEncoding;
  /** `pasted` unless told, or `fetched` where there is an origin. */
  readonly source?: KeySource;
  readonly origin?: KeyOrigin;
}

/**
 * The keys of a text in the usual forms: JWK, JWK set, PEM, certificates, OpenSSH, DER in base64, encrypted keys, or else a secret.
 * Never throws; spans are in the text. An empty text has neither keys nor problems. For what people paste, see `readPastedKeys`.
 */
export const readKeys = (text: string, options: ReadKeysOptions = {}): KeysRead =>
  readWith(
    text,
    options,
    (source) =>
      readSealedJwk(text, source) ??
      readJsonKeys(text, source) ??
      readPem(text, source) ??
      readOpenSsh(text, source) ??
      readStranger(text) ??
      readDerText(text, source),
  );

/** What `read` makes of a text, or else the secret that it is, with the origin of the keys. */
export function readWith(
  text: string,
  { origin, source = origin ? 'fetched' : 'pasted', secretEncoding = 'utf8' }: ReadKeysOptions,
  read: (source: KeySource, secretEncoding: SecretEncoding) => KeysRead | undefined,
): KeysRead {
  if (text === '') return keysRead({});
  if (text.length > mostKeyText) {
    const message = `This text has ${count(text.length, 'character')}. Jotter reads keys in at most ${count(mostKeyText, 'character')}. Paste only the key.`;
    return keysRead({ problems: [{ span: spanOf(0, text.length), message }] });
  }
  const found = read(source, secretEncoding) ?? readSecret(text, secretEncoding, source);
  return origin ? { ...found, keys: found.keys.map((key) => ({ ...key, origin })) } : found;
}
