import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { ClaimChecks, Job, Tidying, WrittenAs } from '../job.ts';
import type { Language } from '../language.ts';
import { inDoubleQuotes } from '../quoted.ts';

const tidied: Readonly<Record<Tidying, string>> = {
  trim: 'strings.TrimSpace(secret)',
  unquote: String.raw`strings.Trim(secret, "\"'")`,
};

const decoders: Readonly<Record<Exclude<WrittenAs, 'utf8'>, readonly [call: string, imported: string]>> = {
  base64: ['base64.StdEncoding.DecodeString', '"encoding/base64"'],
  base64url: ['base64.RawURLEncoding.DecodeString', '"encoding/base64"'],
  hex: ['hex.DecodeString', '"encoding/hex"'],
  base32: ['base32.StdEncoding.DecodeString', '"encoding/base32"'],
};

/** golang-jwt v5: https://pkg.go.dev/github.com/golang-jwt/jwt/v5 */
export const go: Language = {
  id: 'go',
  name: 'Go',
  library: 'golang-jwt',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames, 'EdDSA']),
  line(job) {
    const { statements, imports } = keyOf(job);
    return {
      code: [...statements, call(job)].join('\n'),
      imports: [...imports, ...((job.checks?.leeway ?? 0) > 0 ? ['"time"'] : []), '"github.com/golang-jwt/jwt/v5"'],
    };
  },
};

const RETURN = 'if err != nil {\n\treturn err\n}';

function keyOf({ key, does, alg }: Job): {
  readonly statements: readonly string[];
  readonly imports: readonly string[];
} {
  if (key.kind === 'pem') {
    const family = /^[RP]S/.test(alg) ? 'RSA' : alg.startsWith('ES') ? 'EC' : 'Ed';
    const [type, variable] = does === 'verify' ? ['Public', 'publicKey'] : ['Private', 'privateKey'];
    return {
      statements: [`key, err := jwt.Parse${family}${type}KeyFromPEM([]byte(${variable}))`, RETURN],
      imports: [],
    };
  }
  const text = key.tidying === undefined ? 'secret' : tidied[key.tidying];
  const strings = key.tidying === undefined ? [] : ['"strings"'];
  if (key.writtenAs === 'utf8') return { statements: [`key := []byte(${text})`], imports: strings };
  const [decoder, imported] = decoders[key.writtenAs];
  return { statements: [`key, err := ${decoder}(${text})`, RETURN], imports: [imported, ...strings] };
}

const call = ({ does, alg, checks }: Job): string =>
  does === 'verify'
    ? `parsed, err := jwt.Parse(token, func(*jwt.Token) (any, error) { return key, nil }, ${[`jwt.WithValidMethods([]string{"${alg}"})`, ...checked(checks)].join(', ')})\n${RETURN}`
    : `token, err := jwt.NewWithClaims(jwt.SigningMethod${alg}, claims).SignedString(key)`;

const checked = (checks: ClaimChecks | undefined): readonly string[] => [
  ...(checks?.issuer === undefined ? [] : [`jwt.WithIssuer(${inDoubleQuotes(checks.issuer, 'issuer')})`]),
  ...(checks?.audience === undefined ? [] : [`jwt.WithAudience(${inDoubleQuotes(checks.audience, 'audience')})`]),
  ...(checks && checks.leeway > 0 ? [`jwt.WithLeeway(${checks.leeway}*time.Second)`] : []),
];
