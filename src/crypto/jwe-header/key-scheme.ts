import { count } from '../../core/text/words.ts';
import { offCurve } from '../../core/keys/numbers/ec-point.ts';
import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import type { Key } from '../../core/keys/key.ts';
import { agreementCurves } from '../../core/registry/key-management-rows.ts';
import type { KeyManagement } from '../../core/registry/key-management.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { ok, unreachable, type Result } from '../../core/text/result.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { JweHeaders } from './jwe-headers.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';
import { absent, headerBytes, malformed, neededBytes } from './header-bytes.ts';
import { iterationsOf } from './pbes2-count.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface Agreement extends Extract<KeyManagement, { mode: 'agreement' }> {
  /** The public key of the sender, made for this token. */
  readonly ephemeral: Key;
  readonly partyU: Bytes;
  readonly partyV: Bytes;
}

export interface GcmWrap extends Extract<KeyManagement, { mode: 'gcm-wrap' }> {
  readonly iv: Bytes;
  readonly tag: Bytes;
}

export interface Password extends Extract<KeyManagement, { mode: 'password' }> {
  /** `p2s` alone. */
  readonly salt: Bytes;
  readonly count: number;
}

/** How the content key was handed over, and all that the header says of it, read and judged. */
export type KeyScheme =
  Exclude<KeyManagement, { mode: 'agreement' | 'gcm-wrap' | 'password' }> | Agreement | GcmWrap | Password;

/** Reads what the algorithm `alg` keeps in the header (RFC 7518 §4.6.1, §4.7.1, §4.8.1). */
export function keySchemeOf(jwe: JweHeaders, alg: string, management: KeyManagement): Result<KeyScheme, Obstacle> {
  switch (management.mode) {
    case 'direct':
    case 'key-wrap':
    case 'rsa-oaep':
    case 'rsa-pkcs1':
      return ok(management);
    case 'gcm-wrap':
      return gcmWrapOf(jwe, alg, management);
    case 'password':
      return passwordOf(jwe, alg, management);
    case 'agreement':
      return agreementOf(jwe, alg, management);
    default:
      return unreachable(management);
  }
}

function gcmWrapOf(
  jwe: JweHeaders,
  alg: string,
  management: Extract<KeyManagement, { mode: 'gcm-wrap' }>,
): Result<GcmWrap, Obstacle> {
  const sized = (name: string, reference: string, size: number): Result<Bytes, Obstacle> => {
    const bytes = neededBytes(jwe, { name, alg, reference });
    if (!bytes.ok || bytes.value.length === size) return bytes;
    return malformed(
      `"${name}" in the header has ${count(bytes.value.length, 'byte')}, and ${alg} wants exactly ${size} (${reference}). Was the header changed?`,
    );
  };
  const iv = sized('iv', 'RFC 7518 §4.7.1.1', 12);
  if (!iv.ok) return iv;
  const tag = sized('tag', 'RFC 7518 §4.7.1.2', 16);
  return tag.ok ? ok({ ...management, iv: iv.value, tag: tag.value }) : tag;
}

function passwordOf(
  jwe: JweHeaders,
  alg: string,
  management: Extract<KeyManagement, { mode: 'password' }>,
): Result<Password, Obstacle> {
  const salt = neededBytes(jwe, { name: 'p2s', alg, reference: 'RFC 7518 §4.8.1.1' });
  if (!salt.ok) return salt;
  const count = iterationsOf(jwe, alg);
  return count.ok ? ok({ ...management, salt: salt.value, count: count.value }) : count;
}

function agreementOf(
  jwe: JweHeaders,
  alg: string,
  management: Extract<KeyManagement, { mode: 'agreement' }>,
): Result<Agreement, Obstacle> {
  const ephemeral = ephemeralOf(jwe, alg);
  if (!ephemeral.ok) return ephemeral;
  const partyU = headerBytes(jwe, 'apu', 'RFC 7518 §4.6.1.2');
  if (!partyU.ok) return partyU;
  const partyV = headerBytes(jwe, 'apv', 'RFC 7518 §4.6.1.3');
  if (!partyV.ok) return partyV;
  const nothing = new Uint8Array(0);
  const parties = { partyU: partyU.value ?? nothing, partyV: partyV.value ?? nothing };
  return ok({ ...management, ephemeral: ephemeral.value, ...parties });
}

const EPK = 'RFC 7518 §4.6.1.1';

function ephemeralOf(jwe: JweHeaders, alg: string): Result<Key, Obstacle> {
  const parameter = parameterOf(jwe, 'epk');
  if (!parameter) return malformed(absent({ name: 'epk', alg, reference: EPK }));
  const { value } = parameter.member;
  if (value?.type !== 'object') {
    return malformed(
      `"epk" in the header must be a public key as a JWK (${EPK}); it is ${value ? `a ${value.type}` : 'cut off'}.`,
    );
  }
  const { key, problems } = readJwk(value, 'jwk', 'token', parameter.part.json?.text ?? '');
  if (!key) return malformed(unusableEphemeral(problems[0]?.message ?? '', stringOf(value, 'crv') ?? ''));
  const { crv = '' } = key.material;
  if (!agreementCurves.some((name) => name === crv)) {
    return malformed(
      `"epk" in the header is a key ${crv === '' ? `of type ${key.kty}` : `on ${crv}`}; ECDH-ES needs one on ${agreementCurves.join(', ')} (RFC 7518 §4.6, RFC 8037 §3.2).`,
    );
  }
  return ok(key);
}

const unusableEphemeral = (problem: string, crv: string): string =>
  problem === offCurve(crv)
    ? `"epk" in the header is no point of the curve ${crv}: the header was damaged, or somebody tries to draw out a private key with it (an invalid curve attack). No key was used on it.`
    : `"epk" in the header is no key that can be used. ${problem}`;
