import { INSECURE } from '../primitives/native-call.ts';
import { loadPart } from '../../core/text/load-part.ts';
import { partMissing } from '../polyfills/load-polyfill.ts';
import { buildKey } from '../../core/keys/build-key.ts';
import { curves } from '../../core/registry/curves.ts';
import type { KeyMaterial } from '../../core/keys/key.ts';
import { ML_DSA_SEED } from '../../core/registry/ml-dsa-sets.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { fail, ok, unreachable, type Result } from '../../core/text/result.ts';
import { spanOf } from '../../core/text/span.ts';
import { publicNumbers } from './complete-key.ts';
import { LARGEST_SECRET, SMALLEST_SECRET, type KeyKind } from '../../core/keys/key-kind.ts';

/** The numbers of a new key: jose makes it, or Jotter what jose does not make. The problem is a sentence. */
export async function newMaterial(kind: KeyKind): Promise<Result<KeyMaterial, string>> {
  if (!('subtle' in crypto)) return fail(INSECURE);
  const jose = await loadPart(() => import('../jose/generate-with-jose.ts'));
  const made = await jose?.generateWithJose(kind);
  return made ? ok(made) : ownMaterial(kind);
}

async function ownMaterial(kind: KeyKind): Promise<Result<KeyMaterial, string>> {
  switch (kind.kty) {
    case 'oct':
      return newSecret(kind.bits);
    case 'RSA':
      return fail(cannotMake(`RSA ${kind.bits}`));
    case 'EC':
    case 'OKP':
      return fromRandom({ kty: kind.kty, crv: kind.crv, d: randomText(sizeOf(kind.crv)) }, kind.crv);
    case 'AKP':
      return fromRandom({ kty: 'AKP', priv: randomText(ML_DSA_SEED) }, kind.alg);
    default:
      return unreachable(kind);
  }
}

const sizeOf = (crv: string): number => curves.get(crv)?.bytes ?? 0;

const randomText = (size: number): string => encodeBase64url(crypto.getRandomValues(new Uint8Array(size)));

function newSecret(bits: number): Result<KeyMaterial, string> {
  if (!Number.isInteger(bits / 8) || bits < SMALLEST_SECRET || bits > LARGEST_SECRET)
    return fail(`A secret has whole bytes: choose a multiple of 8 bits, from ${SMALLEST_SECRET} to ${LARGEST_SECRET}.`);
  return ok({ kty: 'oct', k: randomText(bits / 8) });
}

/** Any random bytes are a private key of RFC 8032, RFC 7748 and FIPS 204, and but for one chance in 2^127 of secp256k1, too. */
async function fromRandom(material: KeyMaterial, name: string): Promise<Result<KeyMaterial, string>> {
  const unfinished = {
    format: 'jwk',
    material,
    alg: name,
    span: spanOf(0, 0),
    source: 'generated',
    remarks: [],
  } as const;
  const numbers = await publicNumbers(buildKey(unfinished));
  return numbers ? ok({ ...material, ...numbers }) : fail(cannotMake(name));
}

const cannotMake = (name: string): string => partMissing(`make a key for ${name}`);
