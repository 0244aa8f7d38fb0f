import { hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { JobKey, Tidying, WrittenAs } from '../job.ts';
import type { Language } from '../language.ts';

const tidied: Readonly<Record<Tidying, string>> = { trim: 'trim($secret)', unquote: String.raw`trim($secret, '"\'')` };

const decoded: Readonly<Record<Exclude<WrittenAs, 'base32'>, (text: string) => string>> = {
  utf8: (text) => text,
  base64: (text) => `base64_decode(${text})`,
  base64url: (text) => `JWT::urlsafeB64Decode(${text})`,
  hex: (text) => `hex2bin(${text})`,
};

/** firebase/php-jwt 6 and later: https://github.com/firebase/php-jwt. PSS needs phpseclib, and only newer versions have it. */
export const php: Language = {
  id: 'php',
  name: 'PHP',
  library: 'firebase/php-jwt',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, 'ES256', 'ES384', 'ES256K', 'EdDSA']),
  lately: new Set(pssNames),
  line({ does, alg, key }) {
    if (alg === 'EdDSA')
      return {
        cannot:
          'firebase/php-jwt needs an Ed25519 key as the base64 of its raw bytes, not as a PEM. Convert the key first.',
      };
    const used = keyOf(key, does);
    if (used === undefined)
      return { cannot: 'PHP cannot decode base32. Decode the secret with a package, or store it as base64 instead.' };
    return {
      code:
        does === 'verify'
          ? `$claims = JWT::decode($token, new Key(${used}, '${alg}'));`
          : `$token = JWT::encode($claims, ${used}, '${alg}');`,
      imports: [`use Firebase\\JWT\\JWT;`, ...(does === 'verify' ? [`use Firebase\\JWT\\Key;`] : [])],
    };
  },
};

function keyOf(key: JobKey, does: 'verify' | 'sign'): string | undefined {
  if (key.kind === 'pem') return does === 'verify' ? '$publicKey' : '$privateKey';
  const text = key.tidying === undefined ? '$secret' : tidied[key.tidying];
  return key.writtenAs === 'base32' ? undefined : decoded[key.writtenAs](text);
}
