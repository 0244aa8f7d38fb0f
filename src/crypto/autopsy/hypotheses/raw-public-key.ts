import { buildKey } from '../../../core/keys/build-key.ts';
import type { Key, KeyMaterial, KeySource } from '../../../core/keys/key.ts';
import { ecPoint } from '../../../core/keys/numbers/ec-point.ts';
import { ecCurveNames, curves } from '../../../core/registry/curves.ts';
import { encodeBase64url } from '../../../core/text/base64url.ts';
import { spanOf } from '../../../core/text/span.ts';
import type { KeyHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

/** A point without anything around it: 32 bytes of Ed25519, or 04, x, y of a NIST curve (SEC 1 §2.3.3). */
export const rawPublicKey: KeyHypothesis = {
  id: 'raw-public-key',
  axis: 'key',
  family: 'key',
  rarity: 1,
  title: 'Key field read as a raw public key',
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
  clause: ({ crv = '', bytes = 0, encoding = '', beside = 0 }) =>
    beside === 1
      ? `the key k beside the token is used (${bytes} bytes, a point on ${crv})`
      : `the key field is read as a raw ${crv} public key (${bytes} bytes in ${encoding})`,
  because: ({ beside = 0, crv = '' }) =>
    beside === 1
      ? 'The key came with the token, so it proves only that the sender has its private half (RFC 8292 §2).'
      : `Most JWT libraries need this ${crv} key as PEM or as a JWK.`,
  who: 'libsodium and Web Push (VAPID) use raw public keys.',
  seenIn: ['googleapis/php-jwt#343', 'lcobucci/jwt#861', 'web-push-libs/web-push#679'],
};

const factsOf = ({ crv = '' }: Key, encoding: string, bytes: Uint8Array | undefined) => ({
  crv,
  encoding,
  bytes: bytes?.length ?? 0,
});

/** `source`: `token` where it came with the token. */
function* keysOf(bytes: Uint8Array | undefined, source: KeySource): Iterable<Key> {
  if (!bytes) return;
  const keyOf = (material: KeyMaterial): Key =>
    buildKey({ format: 'jwk', material, span: spanOf(0, 0), source, remarks: [] });
  for (const crv of ecCurveNames)
    for (const written of [bytes, Uint8Array.of(4, ...bytes)]) {
      const point = ecPoint(written, crv, curves.get(crv)?.bytes ?? 0);
      if (point.ok) yield keyOf({ kty: 'EC', crv, ...point.value });
    }
  for (const crv of ['Ed25519', 'Ed448'] as const)
    if (bytes.length === curves.get(crv)?.bytes) yield keyOf({ kty: 'OKP', crv, x: encodeBase64url(bytes) });
}
