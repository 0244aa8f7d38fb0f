import { decodeBase64url } from '../text/base64url.ts';
import type { Problem } from '../text/result.ts';
import type { Span } from '../text/span.ts';
import { curves } from '../registry/curves.ts';
import { unusableWhy } from './unusable-key.ts';
import type { Key, KeyCertificates, KeyFormat, KeyMaterial, KeySource, KeyUse } from './key.ts';

/** What a format knows of a key; the rest follows from the material. */
export interface KeyReading {
  readonly format: KeyFormat;
  readonly material: KeyMaterial;
  readonly span: Span;
  readonly source: KeySource;
  readonly remarks: readonly Problem[];
  readonly kid?: string | undefined;
  readonly alg?: string | undefined;
  readonly intendedUse?: string | undefined;
  readonly operations?: readonly string[] | undefined;
  readonly secret?: Key['secret'] | undefined;
  readonly certificates?: KeyCertificates | undefined;
}

export function buildKey(reading: KeyReading): Key {
  const { format, material, span, source, remarks, kid, alg, intendedUse, operations, secret, certificates } = reading;
  const bits = bitsOf(material);
  const unusable = unusableWhy(material);
  return {
    id: `${source}-${span.start}`,
    format,
    use: useOf(material),
    kty: material.kty,
    ...(material.crv === undefined ? {} : { crv: material.crv }),
    ...(bits === undefined ? {} : { bits }),
    ...(kid === undefined ? {} : { kid }),
    ...(alg === undefined ? {} : { alg }),
    ...(intendedUse === undefined ? {} : { intendedUse }),
    ...(operations === undefined ? {} : { operations }),
    span,
    source,
    material,
    ...(secret === undefined ? {} : { secret }),
    ...(certificates === undefined ? {} : { certificates }),
    remarks:
      unusable === undefined
        ? remarks
        : [{ span, message: unusable }, ...remarks.filter(({ message }) => message !== unusable)],
  };
}

const byteLengthOf = (base64url: string): number => Math.floor((base64url.length * 3) / 4);

function useOf(material: KeyMaterial): KeyUse {
  if (material.kty === 'oct') return 'secret';
  return material.d === undefined && material.priv === undefined ? 'public' : 'private';
}

function bitsOf(material: KeyMaterial): number | undefined {
  if (material.k !== undefined) return byteLengthOf(material.k) * 8;
  if (material.n === undefined) return curves.get(material.crv ?? '')?.bits;
  const first = decodeBase64url(material.n.slice(0, 4)).bytes[0] ?? 0;
  return byteLengthOf(material.n) * 8 - Math.clz32(first) + 24;
}
