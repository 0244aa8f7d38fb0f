import type { Algorithm } from '../registry/algorithms.ts';
import { curves, okpCurveNames } from '../registry/curves.ts';
import { count, list } from '../text/words.ts';
import { describeKey, titleOfEncoding } from './describe-key.ts';
import { neededKey, type MisfitKey } from './fits.ts';
import type { Key } from './key.ts';

/** The curves whose raw keys are that long, and how that is said. */
interface RawReading {
  readonly crv: readonly string[];
  /** "32 bytes in base64" */
  readonly size: string;
}

/**
 * What the text of a secret is if it is a key without anything around it: no byte tells 32 random ones from an Ed25519 key. Undefined
 * where its length is of none of these curves.
 */
function rawReading({ secret }: Key, among: readonly string[]): RawReading | undefined {
  const reading = secret?.encoding === 'utf8' ? secret.mayBe : secret;
  if (!reading) return undefined;
  const crv = among.filter((name) => isRawSize(name, reading.byteCount));
  const size = `${count(reading.byteCount, 'byte')} in ${titleOfEncoding(reading.encoding)}`;
  return crv.length === 0 ? undefined : { crv, size };
}

/** A public or a private key (RFC 8032 §5.1.5, RFC 7748 §5), libsodium's pair of both, or a compressed point (SEC 1 §2.3.3). */
function isRawSize(name: string, bytes: number): boolean {
  const curve = curves.get(name);
  if (!curve) return false;
  const isPair = name.startsWith('Ed') && bytes === 2 * curve.bytes;
  return isPair || bytes === curve.bytes || (curve.kty === 'EC' && bytes === curve.bytes + 1);
}

/** What a raw key for this algorithm would be; undefined where the text cannot be one, or the algorithm needs a secret. */
function rawKeyFor(key: Key, algorithm: Algorithm): string | undefined {
  const raw = algorithm.kty.includes('oct') ? undefined : rawReading(key, algorithm.crv ?? []);
  return raw && `raw ${list(raw.crv, 'or')} key (${raw.size})`;
}

/**
 * `describeKey` beside a token: of a text that may be a secret or a raw key, the algorithm of the token says which. Without a token,
 * both are named.
 */
export function describeFor(key: Key, algorithm: Algorithm | undefined): string {
  if (algorithm?.kty.includes('oct')) return describeKey(key);
  const settled = algorithm && rawKeyFor(key, algorithm);
  if (settled !== undefined) return settled;
  const raw = rawReading(key, okpCurveNames);
  return raw ? `${describeKey(key)}, or raw ${list(raw.crv, 'or')} key (${raw.size})` : describeKey(key);
}

/** Keys that do not fit, with other words for a text that may be a raw key of the kind that the algorithm needs. */
export const rawMisfits = (algorithm: Algorithm, misfits: readonly MisfitKey[]): readonly MisfitKey[] =>
  misfits.map((misfit) => {
    const raw = rawKeyFor(misfit.key, algorithm);
    if (raw === undefined) return misfit;
    const why = `This may be a ${raw}; ${algorithm.name} needs ${neededKey(algorithm)} in a form that says what it is, such as a PEM or a JWK.`;
    return { ...misfit, why, name: raw };
  });
