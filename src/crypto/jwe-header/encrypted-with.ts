import { quote } from '../../core/keys/quote.ts';
import { algorithms, likelyAlgorithm, type Algorithm } from '../../core/registry/algorithms.ts';
import { compressions, encryptions, likelyEncryption, type Encryption } from '../../core/registry/encryptions.ts';
import { draftAlgorithm, draftText } from '../../core/registry/draft-algorithms.ts';
import { prohibitedAlgorithms } from '../../core/registry/prohibited-algorithms.ts';
import { memberOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { parameterOf, stringParameter } from '../../core/token/parameters.ts';
import type { JweHeaders } from './jwe-headers.ts';
import { criticalObstacle } from './critical-parameters.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';
import { malformed } from './header-bytes.ts';
import { keySchemeOf, type KeyScheme } from './key-scheme.ts';

/** What the JOSE header of one recipient says of the encryption (RFC 7516 §4.1). */
export interface EncryptedWith {
  readonly algorithm: Algorithm;
  readonly scheme: KeyScheme;
  readonly encryption: Encryption;
  /** `zip` is DEF: the content was compressed before it was encrypted. */
  readonly compressed: boolean;
  readonly kid?: string;
}

/** The same without what the key management keeps in the header, which encryption makes itself. */
export type Encrypting = Omit<EncryptedWith, 'scheme'>;

/** What the header says of the encryption, or why nobody could decrypt it. Of members named twice the last counts (RFC 7516 §4). */
export function encryptedWith(jwe: JweHeaders): Result<EncryptedWith, Obstacle> {
  const encrypting = encryptingWith(jwe);
  if (!encrypting.ok) return encrypting;
  const { algorithm } = encrypting.value;
  if (!algorithm.management) return fail({ because: 'unsupported-algorithm', why: foreignAlgorithm(algorithm) });
  const scheme = keySchemeOf(jwe, algorithm.name, algorithm.management);
  return scheme.ok ? ok({ ...encrypting.value, scheme: scheme.value }) : scheme;
}

export function encryptingWith(jwe: JweHeaders): Result<Encrypting, Obstacle> {
  const damage = headerDamage(jwe);
  if (damage !== undefined) return malformed(damage);
  const algorithm = algorithmOf(jwe);
  if (!algorithm.ok) return algorithm;
  const encryption = encryptionOf(jwe);
  if (!encryption.ok) return encryption;
  const compressed = compressedOf(jwe);
  if (!compressed.ok) return compressed;
  const critical = criticalObstacle(jwe);
  if (critical) return fail(critical);
  const kid = stringParameter(jwe, 'kid');
  const found = { algorithm: algorithm.value, encryption: encryption.value, compressed: compressed.value };
  return ok(kid === undefined ? found : { ...found, kid });
}

/** A header with a fault in its characters or its JSON may still say what it is; decrypt tells of that fault later. */
function headerDamage({ header, unprotected }: JweHeaders): string | undefined {
  for (const part of [header, ...unprotected]) {
    if (part.excerpt.text === '') continue;
    if (part.json?.root?.type === 'object') continue;
    if (part.json?.problem) return `The header cannot be read as JSON. ${part.json.problem.message}`;
    return part.bytes.ok ? 'The header is not a JSON object, which RFC 7516 §4 requires.' : part.bytes.problem.message;
  }
  return undefined;
}

function missing(jwe: JweHeaders, name: 'alg' | 'enc', section: string, why: string): Result<never, Obstacle> {
  const member = parameterOf(jwe, name)?.member;
  if (!member)
    return malformed(
      `The header has no "${name}", which RFC 7516 §${section} requires: without it nobody knows ${why}.`,
    );
  return malformed(
    `"${name}" in the header must be a string (RFC 7516 §${section}); it is a ${member.value?.type ?? 'missing value'}.`,
  );
}

function algorithmOf(jwe: JweHeaders): Result<Algorithm, Obstacle> {
  const name = stringParameter(jwe, 'alg');
  if (name === undefined) return missing(jwe, 'alg', '4.1.1', 'how the content key was handed over');
  const algorithm = algorithms.get(name);
  if (algorithm?.management) return ok(algorithm);
  if (algorithm) return fail({ because: 'unsupported-algorithm', why: foreignAlgorithm(algorithm) });
  const draft = draftAlgorithm(name);
  if (draft) return fail({ because: 'unsupported-algorithm', why: draftText(draft, name) });
  if (prohibitedAlgorithms.has(name)) return fail({ because: 'unsupported-algorithm', why: prohibited('alg', name) });
  const meant = likelyAlgorithm(name);
  const start = `The header says "alg": ${quote(name)}, which is no registered algorithm`;
  const why = meant?.management
    ? `${start}; ${meant.name} is. Names are case-sensitive (RFC 7516 §4.1.1).`
    : `${start} (RFC 7518 §7.1). A server refuses such a token.`;
  return fail({ because: 'unsupported-algorithm', why });
}

const prohibited = (member: 'alg' | 'enc', name: string): string =>
  `The header says "${member}": ${quote(name)}, which is registered for keys only and prohibited in tokens (IANA JOSE registry). Recipients reject the token.`;

const foreignAlgorithm = ({ name, kind, reference }: Algorithm): string =>
  kind === 'none'
    ? 'The header says "alg": "none", which is for tokens that are not signed; this token has the form of an encrypted one, and nothing in it says how to decrypt it.'
    : `${name} is for signed tokens (${reference}) and encrypts nothing; this token has the form of an encrypted one.`;

function encryptionOf(jwe: JweHeaders): Result<Encryption, Obstacle> {
  const name = stringParameter(jwe, 'enc');
  if (name === undefined) return missing(jwe, 'enc', '4.1.2', 'how the content was encrypted');
  const encryption = encryptions.get(name);
  if (encryption) return ok(encryption);
  const meant = likelyEncryption(name);
  if (prohibitedAlgorithms.has(name)) {
    const instead = meant ? ` ${meant.name} adds the authentication that it lacks.` : '';
    return fail({ because: 'unsupported-algorithm', why: `${prohibited('enc', name)}${instead}` });
  }
  const start = `The header says "enc": ${quote(name)}, which is no registered content encryption`;
  const why = meant
    ? `${start}; ${meant.name} is. Names are case-sensitive (RFC 7516 §4.1.2).`
    : `${start} (RFC 7518 §5.1). A server refuses such a token.`;
  return fail({ because: 'unsupported-algorithm', why });
}

/** RFC 7516 §4.1.3. */
function compressedOf(jwe: JweHeaders): Result<boolean, Obstacle> {
  const value = parameterOf(jwe, 'zip')?.member.value;
  if (!value) return ok(false);
  if (jwe.unprotected.some((part) => memberOf(part.json?.root, 'zip'))) {
    return malformed(
      '"zip" stands in an unprotected header, where anyone could change it; it must be in the protected one (RFC 7516 §4.1.3).',
    );
  }
  if (value.type !== 'string') {
    return malformed(`"zip" in the header must be a string, such as "DEF" (RFC 7516 §4.1.3); it is a ${value.type}.`);
  }
  if (compressions.has(value.value)) return ok(true);
  const why = `The header says "zip": ${quote(value.value)}; the only registered compression is "DEF", and case matters (RFC 7516 §4.1.3).`;
  return fail({ because: 'unsupported-extension', why });
}
