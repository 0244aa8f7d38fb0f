import { hmacNames, pssNames, rsaNames } from '../algorithm-names.ts';
import type { Job, JobKey, Tidying } from '../job.ts';
import type { Language, Line } from '../language.ts';
import { inDoubleQuotes } from '../quoted.ts';

const tidied: Readonly<Record<Tidying, string>> = {
  trim: 'secret.trim()',
  unquote: String.raw`secret.trim_matches(['"', '\''])`,
};

/** jsonwebtoken 9 and later: https://docs.rs/jsonwebtoken. It has no ES512. */
export const rust: Language = {
  id: 'rust',
  name: 'Rust',
  library: 'jsonwebtoken',
  comment: '//',
  algorithms: new Set([...hmacNames, ...rsaNames, ...pssNames, 'ES256', 'ES384', 'EdDSA']),
  expects: ['audience'],
  line(job) {
    const key = keyOf(job.key, job.does, job.alg);
    if (key === undefined)
      return {
        cannot:
          'This line needs a crate that decodes base32. Decode the secret with one, or store it as base64 instead.',
      };
    return job.does === 'verify' ? verification(job, key) : signing(job, key);
  },
};

interface RustKey {
  readonly expression: string;
  readonly imports: readonly string[];
}

function keyOf(key: JobKey, does: 'verify' | 'sign', alg: string): RustKey | undefined {
  const type = does === 'verify' ? 'DecodingKey' : 'EncodingKey';
  if (key.kind === 'pem') {
    const family = /^[RP]S/.test(alg) ? 'rsa' : alg.startsWith('ES') ? 'ec' : 'ed';
    const variable = does === 'verify' ? 'public_key' : 'private_key';
    return { expression: `${type}::from_${family}_pem(${variable}.as_bytes())?`, imports: [] };
  }
  const text = key.tidying === undefined ? 'secret' : tidied[key.tidying];
  switch (key.writtenAs) {
    case 'utf8':
      return { expression: `${type}::from_secret(${text}.as_bytes())`, imports: [] };
    case 'base64':
      return { expression: `${type}::from_base64_secret(${text})?`, imports: [] };
    case 'base64url':
      return {
        expression: `${type}::from_secret(&URL_SAFE_NO_PAD.decode(${text})?)`,
        imports: ['use base64::{engine::general_purpose::URL_SAFE_NO_PAD, Engine};'],
      };
    case 'hex':
      return { expression: `${type}::from_secret(&hex::decode(${text})?)`, imports: [] };
    default:
      return undefined;
  }
}

/**
 * A token with aud is rejected unless the audience is named. What a token lacks is not compared unless it is required, and nbf only where
 * that is switched on.
 */
function verification({ alg, expires, checks, ...token }: Job, { expression, imports }: RustKey): Line {
  const { audience } = checks ?? token;
  const required = [
    ...(expires ? ['exp'] : []),
    ...(checks?.issuer === undefined ? [] : ['iss']),
    ...(checks?.audience === undefined ? [] : ['aud']),
  ];
  const statements = [
    ...(audience === undefined ? [] : [`validation.set_audience(&[${inDoubleQuotes(audience, 'audience')}]);`]),
    ...(checks?.issuer === undefined ? [] : [`validation.set_issuer(&[${inDoubleQuotes(checks.issuer, 'issuer')}]);`]),
    ...(checks ? [`validation.leeway = ${checks.leeway};`, 'validation.validate_nbf = true;'] : []),
    ...requirement(required),
  ];
  return {
    code: [
      `let ${statements.length > 0 ? 'mut ' : ''}validation = Validation::new(Algorithm::${alg});`,
      ...statements,
      `let data = decode::<Claims>(token, &${expression}, &validation)?;`,
    ].join('\n'),
    imports: [...imports, 'use jsonwebtoken::{decode, Algorithm, DecodingKey, Validation};'],
  };
}

/** exp alone is what is required anyway, and a list without anything has no type. */
function requirement(names: readonly string[]): readonly string[] {
  if (names.length === 0) return ['validation.required_spec_claims.clear();'];
  if (names.join() === 'exp') return [];
  return [`validation.set_required_spec_claims(&[${names.map((name) => `"${name}"`).join(', ')}]);`];
}

const signing = ({ alg }: Job, { expression, imports }: RustKey): Line => ({
  code: `let token = encode(&Header::new(Algorithm::${alg}), &claims, &${expression})?;`,
  imports: [...imports, 'use jsonwebtoken::{encode, Algorithm, EncodingKey, Header};'],
});
