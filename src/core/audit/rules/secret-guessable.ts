import type { Key } from '../../keys/key.ts';
import { decodeBase64url } from '../../text/base64url.ts';
import { fittingHere } from '../reading/fitting-here.ts';
import { isPublishedSecret } from '../reading/published-secrets.ts';
import type { Rule } from '../rule.ts';
import { secretText } from '../reading/secret-text.ts';

export const secretGuessable: Rule = {
  id: 'secret-guessable',
  title: 'A secret that can be guessed',
  severity: 'warning',
  gate: 'signature',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 8725', section: '3.5' },
  why: 'Whoever has one token can try secrets against it, millions in a second, out of sight of the server.',
  confidence: 'guess',
  remedy: 'Take 32 random bytes or more from a good source, not a word.',
  fine: 'It may be a secret for trying things out.',
  examples: {
    flagged: [
      'keys: passwordpasswordpasswordpassword\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: 00000000000000000000000000000001\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: {"kty":"oct","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: company-jwt-secret-2024\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
    accepted: [
      'keys: q8Zr2LxV7tKp4YwN9cFb1HsJ6dGm3RaT5eUo0iQz\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
      'keys: {"kty":"oct","k":"cThacjJMeFY3dEtwNFl3TjljRmIxSHNKNmRHbTNSYVQ1ZVVvMGlReg"}\n{"alg":"HS256"} {"iss":"joe","exp":1795092600}',
    ],
  },
  *check(token, circumstances) {
    for (const { key, algorithm, span } of fittingHere(token, circumstances)) {
      if (algorithm.kind === 'mac' && isOneByte(key)) {
        yield { span, message: key.material.k?.startsWith('AAAA') ? ZEROS : ONE_BYTE };
        continue;
      }
      const text = algorithm.kind === 'mac' ? secretText(key) : undefined;
      if (text === undefined || text.length > 500 || isPublishedSecret(text.trim())) continue;
      const why = weakness(text.trim());
      if (why === undefined) continue;
      yield {
        span,
        message: `The secret at hand ${why}. Whoever gets hold of one token can try such secrets without asking anybody, and then sign tokens as the issuer. Take 32 random bytes or more.`,
      };
    }
  },
};

const ONE_BYTE = 'Every byte of your secret is the same, so anyone can guess it. Use 32 random bytes or more.';

/** HMAC pads a key with zero bytes up to its block (RFC 2104 §2): a key of zero bytes is the empty key. */
const ZEROS =
  'Every byte of your secret is zero. It works exactly like an empty one, because HMAC fills keys up with zero bytes. Use 32 random bytes or more.';

function isOneByte({ material: { k = '' } }: Key): boolean {
  const { bytes } = decodeBase64url(k);
  return bytes.length > 3 && bytes.every((byte) => byte === bytes[0]);
}

const words =
  /secret|password|passwd|passw0rd|changeme|qwerty|letmein|welcome|admin|jwt|token|test|default|example|company|prod|key/gi;
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '9876543210',
  '1q2w3e4r5t6y7u8i9o0p',
];

function weakness(text: string): string | undefined {
  if (text.length < 4) return undefined;
  if (new Set(text).size <= 4) return `consists of ${new Set(text).size} different characters only`;
  if (isRepeated(text)) return 'repeats a short piece over and over';
  const lower = text.toLowerCase();
  if (rows.some((row) => lower.length >= 6 && row.includes(lower.slice(0, 20))))
    return 'is a row of the keyboard, of letters or of digits';
  if (/^\d+$/.test(text)) return 'consists of digits only';
  const rest = text.replace(words, '').replace(/[\W_]|(?:19|20)\d\d|\d{1,3}$/g, '');
  if (rest.length <= 3 && rest.length < text.length) return 'is made of common words';
  return /^[A-Z]?[a-z]{3,13}$/.test(text) ? 'looks like a word or name' : undefined;
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= Math.min(10, text.length / 2); length++)
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  return false;
}
