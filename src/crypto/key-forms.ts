import type { Key } from '../core/keys/key.ts';
import { toDer, toJwksText, toJwkText, toPemText, toPublicKey } from './export-key.ts';
import { thumbprint, thumbprintUri } from './thumbprint.ts';

/** One way to write a key down. */
export interface KeyForm {
  readonly id: string;
  /** "PEM (SPKI)" */
  readonly title: string;
  /** Whether it tells a secret: a private key, or a shared one. */
  readonly secret: boolean;
  readonly text: string;
}

export interface KeyForms {
  readonly forms: readonly KeyForm[];
  /** RFC 7638, SHA-256, base64url; undefined where a public number is missing and cannot be computed. */
  readonly thumbprint: string | undefined;
  /** RFC 9278. */
  readonly uri: string | undefined;
}

/** Every form of a key: JWK (RFC 7517 §4), set (§5), PEM (RFC 7468 §10, §13) and DER in base64, private and public. */
export async function formsOf(key: Key): Promise<KeyForms> {
  const open = key.use === 'public' ? key : await toPublicKey(key);
  const isOpen = key.use === 'public';
  const own = isOpen ? [] : await formsOfOne(key, key.use === 'secret' ? 'secret' : 'private');
  const published = open ? await formsOfOne(open, 'public') : [];
  return { forms: [...own, ...published], thumbprint: await thumbprint(key), uri: await thumbprintUri(key) };
}

async function formsOfOne(key: Key, which: 'secret' | 'private' | 'public'): Promise<readonly KeyForm[]> {
  const secret = which !== 'public';
  const structure = which === 'public' ? 'SPKI' : 'PKCS#8';
  const form = (id: string, title: string, text: string | undefined): readonly KeyForm[] =>
    text === undefined ? [] : [{ id: `${which}-${id}`, title, secret, text }];
  const der = which === 'secret' ? undefined : await toDer(key);
  return [
    ...form('jwk', `JWK, ${which}`, toJwkText(key)),
    ...form('jwks', `JWKS, ${which}`, toJwksText([key])),
    ...form('pem', `PEM, ${structure}`, which === 'secret' ? undefined : await toPemText(key)),
    ...form('der', `DER, ${structure}, base64`, der && base64(der)),
  ];
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
