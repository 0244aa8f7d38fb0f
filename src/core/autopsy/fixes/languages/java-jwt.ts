import { ecdsaNames, hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { ClaimChecks, Job } from '../job.ts';
import type { Language } from '../language.ts';
import { javaKey } from '../java-key.ts';
import { inDoubleQuotes } from '../quoted.ts';

/** java-jwt 4: https://javadoc.io/doc/com.auth0/java-jwt/latest/com/auth0/jwt/algorithms/Algorithm.html */
export const javaJwt: Language = {
  id: 'java-jwt',
  name: 'Java (java-jwt)',
  library: 'java-jwt',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...ecdsaNames]),
  lately: new Set(pssNames),
  line(job) {
    const { statements, expression, imports } = javaKey(job.key, job.does, job.alg);
    const { algorithm, types } = algorithmOf(job, expression);
    const call =
      job.does === 'verify'
        ? `DecodedJWT jwt = JWT.require(${algorithm})${checked(job.checks)}.build().verify(token);`
        : `String token = JWT.create().withPayload(claims).sign(${algorithm});`;
    return {
      code: [...statements, call].join('\n'),
      imports: [
        'import com.auth0.jwt.JWT;',
        'import com.auth0.jwt.algorithms.Algorithm;',
        ...(job.does === 'verify' ? ['import com.auth0.jwt.interfaces.DecodedJWT;'] : []),
        ...types,
        ...imports,
      ],
    };
  },
};

/** Algorithm.RSA256(publicKey, privateKey): the one that is not needed is null. */
function algorithmOf({ does, alg, key }: Job, expression: string) {
  const size = alg.slice(-3);
  if (key.kind === 'secret') return { algorithm: `Algorithm.HMAC${size}(${expression})`, types: [] };
  const isRsa = alg.startsWith('RS');
  const type = `${isRsa ? 'RSA' : 'EC'}${does === 'verify' ? 'Public' : 'Private'}Key`;
  const keys = does === 'verify' ? `(${type}) key, null` : `null, (${type}) key`;
  return {
    algorithm: `Algorithm.${isRsa ? 'RSA' : 'ECDSA'}${size}(${keys})`,
    types: [`import java.security.interfaces.${type};`],
  };
}

const checked = (checks: ClaimChecks | undefined): string =>
  [
    ...(checks?.issuer === undefined ? [] : [`.withIssuer(${inDoubleQuotes(checks.issuer, 'issuer')})`]),
    ...(checks?.audience === undefined ? [] : [`.withAudience(${inDoubleQuotes(checks.audience, 'audience')})`]),
    ...(checks && checks.leeway > 0 ? [`.acceptLeeway(${checks.leeway})`] : []),
  ].join('');
