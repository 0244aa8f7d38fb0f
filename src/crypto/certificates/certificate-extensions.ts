import type { Certificate } from '../../core/keys/certificates/certificate.ts';
import { childrenOf, oidOf, readDer, tags, unsignedOf, type DerNode } from '../../core/keys/asn1/der.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { alternativeName } from './alternative-names.ts';

type Extensions = Pick<Certificate, 'names' | 'authority' | 'keyUsage'>;

const KEY_USAGE = '2.5.29.15';
const ALTERNATIVE_NAMES = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';

const BOOLEAN = 0x01;
const MOST_NAMES = 100;

/** What is shown of the extensions (RFC 5280 §4.2). The problem is a sentence. */
export function certificateExtensions(list: DerNode | undefined): Result<Extensions, string> {
  const all = list ? childrenOf(list) : [];
  if (!all) return fail(`Its extensions, at byte ${list?.at ?? 0}, cannot be read.`);
  const values = new Map<string, DerNode>();
  for (const extension of all) {
    const [id, ...rest] = childrenOf(extension) ?? [];
    const oid = oidOf(id);
    const value = rest.find(({ tag }) => tag === tags.octetString);
    if (oid === undefined || !value) return fail(`Its extension at byte ${extension.at} cannot be read.`);
    // RFC 5280 §4.2: no two of one kind. OpenSSL takes the first, too.
    if (!values.has(oid)) values.set(oid, value);
  }
  const [names, authority, keyUsage] = [
    shown(values.get(ALTERNATIVE_NAMES), namesOf),
    shown(values.get(BASIC_CONSTRAINTS), authorityOf),
    shown(values.get(KEY_USAGE), usageOf),
  ];
  if (!names.ok) return names;
  if (!authority.ok) return authority;
  if (!keyUsage.ok) return keyUsage;
  return ok({
    names: names.value ?? [],
    ...(authority.value && { authority: authority.value }),
    ...(keyUsage.value && { keyUsage: keyUsage.value }),
  });
}

/** Undefined for an extension that is not there. */
function shown<T>(value: DerNode | undefined, read: (node: DerNode) => T | undefined): Result<T | undefined, string> {
  if (!value) return ok(undefined);
  const inner = readDer(value.bytes);
  const found = inner.ok ? read(inner.value) : undefined;
  return found === undefined ? fail(`Its extension at byte ${value.at} cannot be read.`) : ok(found);
}

function namesOf(node: DerNode): readonly string[] | undefined {
  const all = childrenOf(node);
  if (!all) return undefined;
  const more = all.length - MOST_NAMES;
  const names = all.slice(0, MOST_NAMES).map(alternativeName);
  return more > 0 ? [...names, `and ${more} more`] : names;
}

/** RFC 5280 §4.2.1.9: cA is false where it is left out. */
function authorityOf(node: DerNode): Certificate['authority'] {
  const children = childrenOf(node);
  if (!children) return undefined;
  const isAuthority = children.some(({ tag, bytes }) => tag === BOOLEAN && (bytes[0] ?? 0) !== 0);
  const most = unsignedOf(children.find(({ tag }) => tag === tags.integer));
  const pathLength = most?.reduce((sum, byte) => sum * 256 + byte, 0);
  return { isAuthority, ...(pathLength !== undefined && { pathLength }) };
}

/** RFC 5280 §4.2.1.3, from the first bit on. */
const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

function usageOf({ tag, bytes: [unused, ...bytes] }: DerNode): readonly string[] | undefined {
  if (tag !== tags.bitString || unused === undefined) return undefined;
  const isSet = (bit: number): boolean => ((bytes[Math.floor(bit / 8)] ?? 0) & (0x80 >> (bit % 8))) !== 0;
  return usages.filter((_, bit) => bit < bytes.length * 8 - unused && isSet(bit));
}
