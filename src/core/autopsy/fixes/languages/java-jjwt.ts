import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { ClaimChecks } from '../job.ts';
import type { Language } from '../language.ts';
import { javaKey } from '../java-key.ts';
import { inDoubleQuotes } from '../quoted.ts';

/** JJWT 0.12 and later: https://github.com/jwtk/jjwt#jws-read-key. A secret must be as long as the hash (RFC 7518 §3.2). */
export const javaJjwt: Language = {
  id: 'java-jjwt',
  name: 'Java (JJWT)',
  library: 'JJWT',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, ...ecdsaNames, 'EdDSA']),
  line({ does, alg, key, checks }) {
    const { statements, expression, imports } = javaKey(key, does, alg);
    const used = key.kind === 'secret' ? `Keys.hmacShaKeyFor(${expression})` : expression;
    const call =
      does === 'verify'
        ? `Claims claims = Jwts.parser().verifyWith(${used})${checked(checks)}.build().parseSignedClaims(token).getPayload();`
        : `String token = Jwts.builder().claims(claims).signWith(${used}, Jwts.SIG.${alg}).compact();`;
    return {
      code: [...statements, call].join('\n'),
      imports: [
        ...(does === 'verify' ? ['import io.jsonwebtoken.Claims;'] : []),
        'import io.jsonwebtoken.Jwts;',
        ...(key.kind === 'secret' ? ['import io.jsonwebtoken.security.Keys;'] : []),
        ...imports,
      ],
    };
  },
};

const checked = (checks: ClaimChecks | undefined): string =>
  [
    ...(checks?.issuer === undefined ? [] : [`.requireIssuer(${inDoubleQuotes(checks.issuer, 'issuer')})`]),
    ...(checks?.audience === undefined ? [] : [`.requireAudience(${inDoubleQuotes(checks.audience, 'audience')})`]),
    ...(checks && checks.leeway > 0 ? [`.clockSkewSeconds(${checks.leeway})`] : []),
  ].join('');
