import type { Span } from '../../../text/span.ts';
import { buildKey } from '../../build-key.ts';
import type { Key, KeyMaterial, KeySource } from '../../key.ts';
import { readDerKey } from '../read-der-key.ts';
import type { Bags } from '../locked-key.ts';

interface Place {
  readonly id: string;
  readonly span: Span;
  readonly source: KeySource;
  /** What is said of each key. */
  readonly remark: string;
}

/** The keys of a store: private ones with their certificates, and the public keys of the other certificates. */
export function storeKeys({ keys, certificates }: Pick<Bags, 'keys' | 'certificates'>, place: Place): readonly Key[] {
  const publics = certificates.map((der) => keyIn(der, place));
  const own = keys.flatMap((der) => keyIn(der, place) ?? []).map((key) => withCertificate(key, publics, certificates));
  const taken = new Set(own.map(({ certificates: of }) => of?.own));
  const others = publics.flatMap((key, index) =>
    !key || taken.has(index)
      ? []
      : [{ ...key, certificates: { list: certificates, own: index, from: 'text' as const } }],
  );
  return [...own, ...others].map((key, index) => ({ ...key, id: index === 0 ? place.id : `${place.id}-${index + 1}` }));
}

function keyIn(der: Uint8Array, { span, source, remark }: Place): Key | undefined {
  const read = readDerKey(der);
  if (!read.ok) return undefined;
  const { format, key } = read.value;
  const remarks = [remark, ...key.remarks].map((message) => ({ span, message }));
  return buildKey({ ...key, format: format.id, span, source, remarks });
}

function withCertificate(key: Key, publics: readonly (Key | undefined)[], list: readonly Uint8Array[]): Key {
  const own = publics.findIndex((one) => one !== undefined && numberOf(one.material) === numberOf(key.material));
  return own < 0 ? key : { ...key, certificates: { list, own, from: 'text' } };
}

/** What a private key and its public half have in common. */
const numberOf = ({ kty, crv, n, x, pub }: KeyMaterial): string | undefined => {
  const number = n ?? x ?? pub;
  return number === undefined ? undefined : [kty, crv, number].join(' ');
};
