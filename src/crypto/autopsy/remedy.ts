import type { Remedy } from '../../core/autopsy/report.ts';
import type { SecretEncoding } from '../../core/keys/key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import type { AutopsyEvidence } from './evidence.ts';
import { hexOf } from './encoded-text.ts';
import { publicKeyAsSecret } from './hypotheses/public-key-as-secret.ts';
import type { Match } from './match.ts';
import { bytesAs } from './secret-bytes.ts';
import type { SecretValue } from './secrets.ts';
import { textOfBytes } from './variants.ts';

/** What one click changes so that the token verifies; undefined where only signing it again helps. */
export function remedyOf(evidence: AutopsyEvidence, match: Match): Remedy | undefined {
  const { faults, input } = match;
  // Whoever has the public key can make such a token: it shall not look right.
  if (faults.some(({ hypothesis, facts }) => hypothesis === publicKeyAsSecret || facts['isPublic'] === 1))
    return undefined;
  // The header would have to name another algorithm, and then it is not what was signed.
  if (faults.some(({ hypothesis }) => hypothesis.family === 'algorithm') || !input.signed) return undefined;
  const has = (...families: readonly string[]): boolean =>
    faults.some(({ hypothesis: { family } }) => families.includes(family));
  const key = has('secret', 'key') ? keyRemedy(evidence, match) : undefined;
  const isText = has('signing-input', 'edit');
  const token =
    isText || has('form')
      ? {
          header: input.signed.header.text,
          payload: input.signed.payload.text,
          signature: encodeBase64url(match.signature),
        }
      : undefined;
  const label = token ? (isText ? 'Use the signed text' : 'Fix the signature') : key?.label;
  if (label === undefined) return undefined;
  if (key?.text === '') return undefined;
  const isTokens = match.key?.source === 'token';
  return {
    label,
    ...(key && { key: { text: key.text, encoding: key.encoding, ...(isTokens && { isTokens }) } }),
    ...(token && { token }),
  };
}

export interface KeyRemedy {
  readonly label: string;
  readonly text: string;
  readonly encoding: SecretEncoding;
}

function keyRemedy({ keyText }: AutopsyEvidence, { key, secret }: Match): KeyRemedy | undefined {
  if (key) return { label: 'Use this key', text: JSON.stringify(key.material, undefined, 2), encoding: 'utf8' };
  if (!secret) return undefined;
  return secretRemedy(keyText, secret) ?? { label: 'Use this secret', text: hexOf(secret.bytes), encoding: 'hex' };
}

const names: Readonly<Record<SecretEncoding, string>> = {
  utf8: 'UTF-8',
  base64: 'base64',
  base64url: 'base64url',
  hex: 'hex',
};
const encodings: readonly SecretEncoding[] = ['utf8', 'base64', 'base64url', 'hex'];

/** The text that is there in another encoding, else as few other characters as there can be; undefined for bytes that are no text. */
export function secretRemedy(keyText: string, { bytes, text }: SecretValue): KeyRemedy | undefined {
  const wanted = textOfBytes(bytes);
  const isSame = (other: string, encoding: SecretEncoding): boolean => {
    const read = bytesAs(other, encoding);
    return read !== undefined && textOfBytes(read) === wanted;
  };
  for (const [index, other] of [keyText, text].entries()) {
    const encoding = encodings.find((one) => isReadAsSecret(other) && isSame(other, one));
    if (encoding !== undefined)
      return { label: index === 0 ? `Use ${names[encoding]}` : 'Use this secret', text: other, encoding };
  }
  const plain = plainText(bytes);
  if (plain === undefined || !isReadAsSecret(plain)) return undefined;
  return { label: 'Use this secret', text: plain, encoding: 'utf8' };
}

/** A PEM, a JWK or an address in the key field is read as what it is, never as a secret. */
function isReadAsSecret(text: string): boolean {
  if (/^\s*https?:/i.test(text)) return false;
  const { keys, problems } = readKeys(text);
  return keys.length === 1 && keys[0]?.format === 'secret' && problems.length === 0;
}

/** Printable text; undefined where a character of it could not be seen. */
function plainText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /\p{C}/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
