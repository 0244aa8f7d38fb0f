import { buildKey } from '../../core/keys/build-key.ts';
import type { Key } from '../../core/keys/key.ts';
import { quote } from '../../core/keys/quote.ts';
import { algorithms, type Algorithm } from '../../core/registry/algorithms.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { spanOf } from '../../core/text/span.ts';
import { keyKinds, type KeyKind } from '../../core/keys/key-kind.ts';
import { newMaterial } from './new-material.ts';
import { thumbprint } from './thumbprint.ts';

/** How a new key is named: as given, by its own RFC 7638 thumbprint, or not at all. */
export type KidChoice = { readonly kid: string } | 'thumbprint' | undefined;

interface Labels {
  readonly kid?: KidChoice;
  /** `alg` and `use` of the JWK (RFC 7517 §4.2, §4.4). */
  readonly alg?: string | undefined;
  readonly intendedUse?: 'sig' | 'enc' | undefined;
}

/** A new private key or secret of a kind. Its source is `generated`. The problem is a sentence. Rejects when aborted. */
export async function generateKeyOfKind(
  kind: KeyKind,
  { kid, alg, intendedUse }: Labels,
  signal: AbortSignal,
): Promise<Result<Key, string>> {
  signal.throwIfAborted();
  const material = await newMaterial(kind);
  signal.throwIfAborted();
  if (!material.ok) return material;
  const key = buildKey({
    format: 'jwk',
    material: material.value,
    span: spanOf(0, 0),
    source: 'generated',
    remarks: [],
    // RFC 9964: an AKP key has its algorithm, whatever else it is for.
    alg: kind.kty === 'AKP' ? kind.alg : alg,
    intendedUse,
  });
  if (kid === undefined) return ok(key);
  const name = kid === 'thumbprint' ? await thumbprint(key) : kid.kid;
  signal.throwIfAborted();
  return ok(name === undefined ? key : { ...key, kid: name });
}

/** A new private key or secret for a signature algorithm, of the size that RFC 7518 §3 asks for (RSA: 2048 bits). */
export async function generateKey(
  name: string,
  kid: string | undefined,
  signal: AbortSignal,
): Promise<Result<Key, string>> {
  signal.throwIfAborted();
  const algorithm = algorithms.get(name);
  const kind = algorithm && kindFor(algorithm);
  if (!kind) return fail(`Jotter cannot make a key for ${quote(name)}.`);
  return generateKeyOfKind(
    kind,
    { kid: kid === undefined ? undefined : { kid }, alg: name, intendedUse: 'sig' },
    signal,
  );
}

function kindFor({ name, scheme, smallestSecret, crv }: Algorithm): KeyKind | undefined {
  if (scheme === undefined) return undefined;
  if (smallestSecret !== undefined) return { kty: 'oct', bits: smallestSecret * 8 };
  return keyKinds.get(crv?.[0] ?? name) ?? keyKinds.get('RSA 2048');
}
