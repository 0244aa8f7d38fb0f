import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { JobKey, Tidying, WrittenAs } from '../job.ts';
import type { Language } from '../language.ts';
import { inDoubleQuotes } from '../quoted.ts';

const tidied: Readonly<Record<Tidying, string>> = { trim: 'secret.strip()', unquote: `secret.strip("\\"'")` };

/** urlsafe_b64decode needs the padding, and ignores what is too much of it. */
const decoded: Readonly<Record<WrittenAs, (text: string) => readonly [expression: string, module?: string]>> = {
  utf8: (text) => [`${text}.encode()`],
  base64: (text) => [`base64.b64decode(${text})`, 'base64'],
  base64url: (text) => [`base64.urlsafe_b64decode(${text} + "==")`, 'base64'],
  hex: (text) => [`bytes.fromhex(${text})`],
  base32: (text) => [`base64.b32decode(${text})`, 'base64'],
};

/** PyJWT 2: https://pyjwt.readthedocs.io/en/latest/api.html. A token with aud is rejected unless the audience is named. */
export const python: Language = {
  id: 'python',
  name: 'Python',
  library: 'PyJWT',
  comment: '#',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames, 'ES256K', 'EdDSA']),
  expects: ['audience'],
  line({ does, alg, key, audience, checks }) {
    const [used, module] = keyOf(key, does);
    const forWhom = checks?.audience ?? audience;
    const settings = [
      ...(forWhom === undefined ? [] : [`audience=${inDoubleQuotes(forWhom, 'audience')}`]),
      ...(checks?.issuer === undefined ? [] : [`issuer=${inDoubleQuotes(checks.issuer, 'issuer')}`]),
      ...(checks && checks.leeway > 0 ? [`leeway=${checks.leeway}`] : []),
    ].map((setting) => `, ${setting}`);
    return {
      code:
        does === 'verify'
          ? `claims = jwt.decode(token, ${used}, algorithms=["${alg}"]${settings.join('')})`
          : `token = jwt.encode(claims, ${used}, algorithm="${alg}")`,
      imports: [...(module === undefined ? [] : [`import ${module}`]), 'import jwt'],
    };
  },
};

function keyOf(key: JobKey, does: 'verify' | 'sign'): readonly [expression: string, module?: string] {
  if (key.kind === 'pem') return [does === 'verify' ? 'public_key' : 'private_key'];
  return decoded[key.writtenAs](key.tidying === undefined ? 'secret' : tidied[key.tidying]);
}
