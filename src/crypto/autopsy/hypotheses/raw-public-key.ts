import { buildKey } from '../../../core/keys/build-key.ts';
import type { Key, KeyMaterial, KeySource } from '../../../core/keys/key.ts';
import { ecPrivateFault } from '../../../core/keys/numbers/ec-private-fault.ts';
import { ecPoint } from '../../../core/keys/numbers/ec-point.ts';
import { ecCurveNames, curves } from '../../../core/registry/curves.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { spanOf } from '../../../core/text/span.ts';
import type { KeyHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

/**
 * A key without anything around it: 32 bytes of Ed25519, public or private, the 64 of libsodium, or a point or the private number of an
 * EC curve. A whole point is read without a search; of the others nothing but the token tells what they are.
 */
export const rawPublicKey: KeyHypothesis = {
  id: 'raw-public-key',
  axis: 'key',
  family: 'key',
  rarity: 1,
  title: 'Key field read as a raw key',
  fix: 'public-key',
  *variants({ keyText, around = '' }) {
    for (const encoding of ['base64', 'base64url', 'hex'] as const) {
      const bytes = bytesAs(keyText.trim(), encoding);
      for (const value of keysOf(bytes, 'pasted')) yield { value, facts: factsOf(value, encoding, bytes) };
    }
    // Authorization: vapid t=…, k=… (RFC 8292 §3)
    const beside = /\bk=([\w-]{87})(?![\w-])/.exec(around)?.[1];
    const bytes = beside === undefined ? undefined : bytesAs(beside, 'base64url');
    for (const value of keysOf(bytes, 'token'))
      yield { value, facts: { ...factsOf(value, 'base64url', bytes), beside: 1 } };
  },
  clause: ({ crv = '', bytes = 0, encoding = '', use = '', beside = 0 }) =>
    beside === 1
      ? `the key k beside the token is used (${bytes} bytes, a point on ${crv})`
      : `the key field is read as a raw ${crv} ${use} key (${bytes} bytes in ${encoding})`,
  because: ({ beside = 0, crv = '' }) =>
    beside === 1
      ? 'The key came with the token, so it proves only that the sender has its private half (RFC 8292 §2).'
      : `Most JWT libraries need this ${crv} key as PEM or as a JWK.`,
  who: 'libsodium and Web Push (VAPID) use raw keys.',
  seenIn: ['googleapis/php-jwt#343', 'lcobucci/jwt#861', 'web-push-libs/web-push#679'],
};

const factsOf = ({ crv = '', use }: Key, encoding: string, bytes: Uint8Array | undefined) => ({
  crv,
  use,
  encoding,
  bytes: bytes?.length ?? 0,
});

/** `source`: `token` where it came with the token. Private keys are without their public numbers. */
function* keysOf(bytes: Uint8Array | undefined, source: KeySource): Iterable<Key> {
  if (!bytes) return;
  const keyOf = (material: KeyMaterial): Key =>
    buildKey({ format: 'raw', material, span: spanOf(0, 0), source, remarks: [] });
  for (const crv of ecCurveNames) {
    const point = ecPoint(bytes, crv, sizeOf(crv));
    if (point.ok) yield keyOf({ kty: 'EC', crv, ...point.value });
    if (bytes.length === sizeOf(crv) && ecPrivateFault(crv, bytes) === undefined)
      yield keyOf({ kty: 'EC', crv, d: encodeBase64url(bytes) });
  }
  for (const crv of ['Ed25519', 'Ed448'] as const) {
    const half = sizeOf(crv);
    const seed = encodeBase64url(bytes.subarray(0, half));
    if (bytes.length === half) yield keyOf({ kty: 'OKP', crv, x: seed });
    if (bytes.length === half) yield keyOf({ kty: 'OKP', crv, d: seed });
    if (bytes.length === 2 * half) yield keyOf({ kty: 'OKP', crv, d: seed, x: encodeBase64url(bytes.subarray(half)) });
  }
}

const sizeOf = (crv: string): number => curves.get(crv)?.bytes ?? 0;
