import { quote } from '../../core/keys/quote.ts';
import { readJwt, type Jwt } from '../jwt-tools/read-jwt.ts';
import { judge, told, type CheckRule, type Judgement } from '../verifier/check.ts';
import { makeVerifier } from '../verifier/verifier.ts';
import { keyFor } from './key-for.ts';
import type { Settings, Verifier } from './settings.ts';

/** Judges a token, check by check, up to the first that refuses it. `now` is in seconds since 1970. */
export function verifyToken(token: string, { settings, holes, seen }: Verifier, now: number): Promise<Judgement> {
  const look = makeVerifier({
    typ: settings.type,
    algs: [settings.algorithm],
    issuer: settings.issuer,
    audience: settings.audience,
    leeway: 0,
    now: () => now,
    keyFor: (jwt) => keyFor(jwt, settings, holes),
    holes,
    ...(seen && { seen }),
  });
  const purpose = holes.has('any-kind-of-token') ? [anyPurpose] : purposeChecks(look, settings);
  const rules = [...headerChecks(look, settings), ...signatureChecks(look), ...claimChecks(look, settings), ...purpose];
  return judge([...rules, onceCheck(look)], readJwt(token));
}

type Look = ReturnType<typeof makeVerifier>;

const headerChecks = (look: Look, { algorithm }: Settings): readonly CheckRule<Jwt>[] => [
  told({
    id: 'form',
    title: 'Form',
    look: look.form,
    refused: 'This is no signed token with an object in its header and in its payload.',
  }),
  told({
    id: 'alg',
    title: 'Algorithm',
    look: look.alg,
    passed: `It is ${algorithm}, the one of this API.`,
    skipped: (alg) =>
      alg === 'none' ? 'It is “none”, which is taken, too.' : `The header says ${alg}, so ${alg} it is.`,
    refused: (alg = '') => `It is ${quote(alg)}, and this API takes ${algorithm} and nothing else.`,
  }),
];

const signatureChecks = (look: Look): readonly CheckRule<Jwt>[] => [
  told({
    id: 'key',
    title: 'Key',
    look: look.key,
    passed: (says) => says,
    skipped: (says) => says,
    refused: (why) => why,
  }),
  told({
    id: 'strength',
    title: 'Strength',
    look: look.strength,
    passed: (bytes) => `The secret has ${bytes} bytes.`,
    skipped: 'Nobody asked how good the secret is.',
    refused: (bytes) => `The secret has ${bytes} bytes, and HS256 must have at least 32.`,
  }),
  told({
    id: 'signature',
    title: 'Signature',
    look: look.signature,
    passed: 'It fits the header and the payload.',
    skipped: 'The token says that it needs none.',
    refused: 'It does not fit: this key did not make it over this header and payload.',
  }),
];

const claimChecks = (look: Look, { issuer }: Settings): readonly CheckRule<Jwt>[] => [
  told({
    id: 'exp',
    title: 'Time',
    look: look.exp,
    passed: 'It has not expired.',
    refused: ({ exp }) => (exp === undefined ? 'It does not say when it expires.' : 'It has expired.'),
  }),
  told({
    id: 'iss',
    title: 'Issuer',
    look: look.iss,
    passed: `It is ${issuer}.`,
    refused: (iss = '') => `It is ${quote(iss)}, and the key is of ${issuer}.`,
  }),
];

const anyPurpose: CheckRule<Jwt> = {
  id: 'purpose',
  title: 'Kind and audience',
  check: () => ({ outcome: 'skipped', why: 'Nobody asked what it was made for.' }),
};

/** RFC 9068 §4, RFC 8725 §3.9 and §3.11. */
const purposeChecks = (look: Look, { type, audience }: Settings): readonly CheckRule<Jwt>[] => [
  told({
    id: 'typ',
    title: 'Kind',
    look: look.typ,
    passed: `It is an access token (typ ${type}).`,
    refused: (typ = '') => `Its typ is ${quote(typ)}, and access tokens have ${type}.`,
  }),
  told({
    id: 'aud',
    title: 'Audience',
    look: look.aud,
    passed: `It is for ${audience}.`,
    refused: (aud) => `It is for ${aud.join(', ') || 'nobody'}, and this is ${audience}.`,
  }),
];

const onceCheck = (look: Look): CheckRule<Jwt> =>
  told({
    id: 'once',
    title: 'Once',
    look: look.once,
    passed: 'It was not seen before.',
    skipped: 'Nobody remembers which tokens came before.',
    refused: (jti) => `The token with the jti ${quote(jti)} was here before.`,
  });
