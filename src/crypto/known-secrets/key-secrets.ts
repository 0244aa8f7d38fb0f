import { decodeText } from '../../core/keys/decode-text.ts';
import { integerOf, sequenceOf } from '../../core/keys/asn1/der-writer.ts';
import type { Key } from '../../core/keys/key.ts';
import { decodeBase64url } from '../../core/text/base64url.ts';
import { toDer, toJwkText, toPublicKey } from '../keys/export-key.ts';
import type { KeySecret } from './search.ts';
import { mostChain, mostSecretKeys } from '../../core/text/work-caps.ts';

/** What there is of public keys: as read, as it was pasted, and as it stands in the token's `x5c`. */
export interface KeysAtHand {
  readonly keys: readonly Key[];
  readonly pasted: string;
  /** Base64 of DER (RFC 7515 §4.1.6). */
  readonly x5c: readonly string[];
}

/**
 * Every way in which a public key at hand is written down, as a secret: a receiver that lets the token choose between RSA and
 * HMAC takes its own public key as the secret, in just the form in which it has it (RFC 8725 §2.1).
 */
export async function keySecrets({ keys, pasted, x5c }: KeysAtHand): Promise<readonly KeySecret[]> {
  const open = (await Promise.all(keys.slice(0, mostSecretKeys).map(publicOf))).filter((key) => key !== undefined);
  const written = await Promise.all(open.map(formsOf));
  const own = open.length > 0 ? lineEndings(pasted, 'the public key, just as it was pasted') : [];
  return [...own, ...written.flat(), ...x5c.slice(0, mostSecretKeys).flatMap((text) => certificateForms(text))];
}

const encoder = new TextEncoder();
const plain = (words: string, text: string): KeySecret => ({ words, secret: encoder.encode(text) });

const publicOf = async (key: Key): Promise<Key | undefined> => (key.use === 'secret' ? undefined : toPublicKey(key));

async function formsOf(key: Key): Promise<readonly KeySecret[]> {
  const der = await toDer(key);
  const { n, e } = key.material;
  const pkcs1 =
    key.kty === 'RSA' && n !== undefined && e !== undefined
      ? sequenceOf(integerOf(decodeBase64url(n).bytes), integerOf(decodeBase64url(e).bytes))
      : undefined;
  return [
    ...(der ? derForms(der, 'PUBLIC KEY', 'SPKI') : []),
    ...(pkcs1 ? derForms(pkcs1, 'RSA PUBLIC KEY', 'PKCS#1') : []),
    ...jwkForms(key),
    ...(key.certificates?.list ?? [])
      .slice(0, mostChain)
      .flatMap((one) => derForms(one, 'CERTIFICATE', 'the certificate')),
  ];
}

/** In DER, as its base64, and as PEM with every end of lines. */
function derForms(der: Uint8Array, label: string, structure: string): readonly KeySecret[] {
  const base64 = btoa(Array.from(der, (byte) => String.fromCharCode(byte)).join(''));
  const lines = base64.match(/.{1,64}/g) ?? [];
  const pem = `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`;
  return [
    { words: `a public key at hand, in DER (${structure})`, secret: der },
    plain(`a public key at hand, in base64 (${structure})`, base64),
    plain(`a public key at hand, in base64 of 64 characters a line (${structure})`, lines.join('\n')),
    ...lineEndings(pem, `a public key at hand, as PEM (${structure})`),
  ];
}

/** With a line break at its end, without one, and with those of Windows. */
function lineEndings(text: string, what: string): readonly KeySecret[] {
  const bare = text.trimEnd();
  const windows = bare.replaceAll(/\r?\n/g, '\r\n');
  const all = [...new Set([text, bare, `${bare}\n`, `${bare}\n\n`, windows, `${windows}\r\n`])];
  return all.map((each) => plain(each.endsWith('\n') ? `${what}, with a line break at its end` : what, each));
}

/** Indented, in one line, with only the members that make a key (RFC 7638 §3.2), and the modulus alone. */
function jwkForms(key: Key): readonly KeySecret[] {
  const { kty, ...numbers } = key.material;
  const members = Object.entries({ kty, ...numbers });
  const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = toJwkText(key);
  const compact = JSON.stringify(JSON.parse(text));
  const set = [`{"keys":[${compact}]}`];
  const texts = [text, compact, ...set, ...[members, sorted].map((each) => JSON.stringify(Object.fromEntries(each)))];
  const { n } = key.material;
  const modulus = n === undefined ? [] : [plain('the modulus of a public key at hand, in base64url', n)];
  return [
    ...[...new Set(texts)].flatMap((each) => lineEndings(each, 'a public key at hand, as a JWK')),
    ...modulus,
    ...(n === undefined ? [] : [{ words: 'the modulus of a public key at hand', secret: decodeBase64url(n).bytes }]),
  ];
}

function certificateForms(text: string): readonly KeySecret[] {
  const der = decodeText(text, 'base64', 'The certificate');
  const words = 'the certificate in the token, as it stands there';
  return [plain(words, text), ...(der.ok ? derForms(der.value, 'CERTIFICATE', 'the certificate in the token') : [])];
}
