import type { Key } from '../../core/keys/key.ts';
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
  /** As a file: DER as it is, any other form as its text. */
  readonly file: { readonly name: string; readonly type: string; readonly content: string | Uint8Array<ArrayBuffer> };
}

export interface KeyForms {
  readonly forms: readonly KeyForm[];
  /** RFC 7638, SHA-256, base64url; undefined where a public number is missing and cannot be computed. */
  readonly thumbprint: string | undefined;
  /** RFC 9278. */
  readonly uri: string | undefined;
}

/** Every form of a key: JWK (RFC 7517 §4), set (§5), PEM (RFC 7468 §10, §13) and DER in base64; what may be published first. */
export async function formsOf(key: Key): Promise<KeyForms> {
  const open = key.use === 'public' ? key : await toPublicKey(key);
  const isOpen = key.use === 'public';
  const own = isOpen ? [] : await formsOfOne(key, key.use === 'secret' ? 'secret' : 'private');
  const published = open ? await formsOfOne(open, 'public') : [];
  return { forms: [...published, ...own], thumbprint: await thumbprint(key), uri: await thumbprintUri(key) };
}

type Which = 'secret' | 'private' | 'public';

async function formsOfOne(key: Key, which: Which): Promise<readonly KeyForm[]> {
  const structure = which === 'public' ? 'SPKI' : 'PKCS#8';
  const pem = which === 'secret' ? undefined : await toPemText(key);
  const der = which === 'secret' ? undefined : await toDer(key);
  return [
    form(which, 'jwk', 'JWK', jsonFile(toJwkText(key), 'application/jwk+json')),
    form(which, 'jwks', 'JWK set', jsonFile(toJwksText([key]), 'application/jwk-set+json')),
    ...(pem === undefined
      ? []
      : [form(which, 'pem', `PEM, ${structure}`, { text: pem, extension: 'pem', type: 'application/x-pem-file' })]),
    ...(der ? [form(which, 'der', `DER, ${structure}, in base64`, derFile(der, which))] : []),
  ];
}

interface Content {
  readonly text: string;
  readonly extension: string;
  readonly type: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

const jsonFile = (text: string, type: string): Content => ({ text, extension: 'json', type });

const derFile = (bytes: Uint8Array<ArrayBuffer>, which: Which): Content => ({
  text: base64(bytes),
  extension: 'der',
  type: which === 'public' ? 'application/octet-stream' : 'application/pkcs8',
  bytes,
});

function form(which: Which, id: string, title: string, { text, extension, type, bytes }: Content): KeyForm {
  const name = `${which}-key${id === 'jwks' ? '-set' : ''}.${extension}`;
  return {
    id: `${which}-${id}`,
    title,
    secret: which !== 'public',
    text,
    file: { name, type, content: bytes ?? text },
  };
}

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
