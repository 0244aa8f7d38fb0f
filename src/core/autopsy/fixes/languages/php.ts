import { hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { ClaimChecks, JobKey, Tidying, WrittenAs } from '../job.ts';
import type { Language } from '../language.ts';
import { inSingleQuotes } from '../quoted.ts';

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
  line({ does, alg, key, checks }) {
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
          ? [
              ...(checks && checks.leeway > 0 ? [`JWT::$leeway = ${checks.leeway};`] : []),
              `$claims = JWT::decode($token, new Key(${used}, '${alg}'));`,
              ...checked(checks),
            ].join('\n')
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

/** The library compares no claims but the times. */
const checked = (checks: ClaimChecks | undefined): readonly string[] => [
  ...(checks?.issuer === undefined
    ? []
    : [
        `if (($claims->iss ?? null) !== ${inSingleQuotes(checks.issuer, '$issuer')}) throw new \\UnexpectedValueException('wrong iss');`,
      ]),
  ...(checks?.audience === undefined
    ? []
    : [
        `if (!in_array(${inSingleQuotes(checks.audience, '$audience')}, (array) ($claims->aud ?? []), true)) throw new \\UnexpectedValueException('wrong aud');`,
      ]),
];
