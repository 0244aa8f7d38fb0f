import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { JobKey, Tidying, WrittenAs } from '../job.ts';
import type { Language, Line } from '../language.ts';

/** `$(…)` itself removes line breaks at the end. */
const tidied: Readonly<Record<Tidying, string>> = {
  trim: `sed 's/^[[:space:]]*//; s/[[:space:]]*$//'`,
  unquote: String.raw`sed "s/^[\"']//; s/[\"']\$//"`,
};

/** What makes the bytes of the secret from its characters. */
const decoders: Readonly<Record<Exclude<WrittenAs, 'base64url' | 'hex'>, string>> = {
  utf8: '',
  base64: ' | openssl base64 -d -A',
  base32: ' | base32 -d',
};

/** The command line of OpenSSL 3 in a POSIX shell: openssl-dgst(1), openssl-pkeyutl(1). Keys are files: public.pem, private.pem. */
export const openssl: Language = {
  id: 'openssl',
  name: 'OpenSSL',
  library: 'openssl',
  comment: '#',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames, 'ES256K', 'EdDSA', 'Ed25519', 'Ed448']),
  line(job) {
    if (job.key.kind === 'pem') return job.does === 'verify' ? verifiedWithPem(job.alg) : line(signedWithPem(job.alg));
    const key = hexOf(job.key);
    if (key === undefined)
      return {
        cannot:
          'OpenSSL cannot decode base64url. Convert the secret to base64 first: write + for - and / for _, and add = up to a multiple of four characters.',
      };
    return line(job.does === 'verify' ? verifiedWithSecret(job.alg, key) : signedWithSecret(job.alg, key));
  },
};

const line = (statements: readonly string[]): Line => ({ code: statements.join('\n'), imports: [] });

const ENCODE = String.raw`openssl base64 -A | tr '+/' '-_' | tr -d =`;
const INPUT = 'printf %s "${token%.*}"';

/** HMAC takes its key in hex. */
function hexOf(key: Extract<JobKey, { readonly kind: 'secret' }>): string | undefined {
  if (key.writtenAs === 'base64url') return undefined;
  const text = key.tidying === undefined ? '"$secret"' : `"$(printf %s "$secret" | ${tidied[key.tidying]})"`;
  return key.writtenAs === 'hex'
    ? `key=${text}`
    : `key=$(printf %s ${text}${decoders[key.writtenAs]} | od -An -v -tx1 | tr -d ' \\n')`;
}

const hmac = (alg: string): string => `openssl dgst -sha${alg.slice(-3)} -mac HMAC -macopt hexkey:"$key" -binary`;

const VISIBLE = '# Other users of the machine can see the key while this runs.';

const verifiedWithSecret = (alg: string, key: string): readonly string[] => [
  VISIBLE,
  key,
  `made=$(${INPUT} | ${hmac(alg)} | ${ENCODE})`,
  '[ "$made" = "${token##*.}" ] && echo "The signature matches"',
];

const head = (alg: string): readonly string[] => [
  `encode() { ${ENCODE}; }`,
  `input=$(printf %s '{"alg":"${alg}","typ":"JWT"}' | encode).$(printf %s "$claims" | encode)`,
];

const signedWithSecret = (alg: string, key: string): readonly string[] => [
  VISIBLE,
  key,
  ...head(alg),
  `token=$input.$(printf %s "$input" | ${hmac(alg)} | encode)`,
];

/** RFC 7518 §3.5: the salt is as long as the hash. */
const PSS = ' -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:digest';
const digest = (alg: string): string =>
  `openssl dgst -sha${/\d{3}/.exec(alg)?.[0] ?? ''}${alg.startsWith('PS') ? PSS : ''}`;
const isEdwards = (alg: string): boolean => alg.startsWith('Ed');

function verifiedWithPem(alg: string): Line {
  if (alg.startsWith('ES'))
    return {
      cannot:
        'OpenSSL reads ECDSA signatures as DER only, and a token has r and s side by side (RFC 7518 §3.4). Verify it with a library.',
    };
  const check = isEdwards(alg)
    ? [
        `${INPUT} > input.txt`,
        'openssl pkeyutl -verify -pubin -inkey public.pem -rawin -in input.txt -sigfile signature.bin',
      ]
    : [`${INPUT} | ${digest(alg)} -verify public.pem -signature signature.bin`];
  return line([
    `signature=$(printf %s "\${token##*.}" | tr '_-' '/+')`,
    'while [ $((${#signature} % 4)) -ne 0 ]; do signature="$signature="; done',
    'printf %s "$signature" | openssl base64 -d -A > signature.bin',
    ...check,
  ]);
}

/** Hex digits of r and of s: RFC 7518 §3.4 wants each as long as the order of the curve. */
const hexDigits: Readonly<Record<string, number>> = { ES256: 64, ES256K: 64, ES384: 96, ES512: 132 };

/** DER to r and s side by side. */
const plain = (digits: number): string =>
  `openssl asn1parse -inform DER | perl -ne 'print pack("H*", sprintf("%0${digits}s", $1)) if /INTEGER\\s*:(\\w+)/'`;

function signedWithPem(alg: string): readonly string[] {
  const digits = hexDigits[alg];
  const made = digits === undefined ? '' : ` | ${plain(digits)}`;
  return [
    ...head(alg),
    ...(isEdwards(alg) ? ['printf %s "$input" > input.txt'] : []),
    isEdwards(alg)
      ? 'token=$input.$(openssl pkeyutl -sign -inkey private.pem -rawin -in input.txt | encode)'
      : `token=$input.$(printf %s "$input" | ${digest(alg)} -sign private.pem${made} | encode)`,
  ];
}
