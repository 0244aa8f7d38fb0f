import { childrenOf, oidOf, readDer, tags, type DerNode } from '../../asn1/der.ts';
import type { Bags } from '../locked-key.ts';
import { readPasswordCipher } from '../password-cipher.ts';

const NONE: Bags = { keys: [], shrouded: [], certificates: [], secrets: 0, unsupported: [] };

const bag = '1.2.840.113549.1.12.10.1.';
const x509Certificate = '1.2.840.113549.1.9.22.1';
/** Bags of bags. */
const deepest = 3;

export const joinedBags = (all: readonly Bags[]): Bags => ({
  keys: all.flatMap(({ keys }) => keys),
  shrouded: all.flatMap(({ shrouded }) => shrouded),
  certificates: all.flatMap(({ certificates }) => certificates),
  secrets: all.reduce((sum, { secrets }) => sum + secrets, 0),
  unsupported: all.flatMap(({ unsupported }) => unsupported),
});

/** What a SafeContents holds, in DER; undefined where the bytes are something else. */
export function bagsIn(bytes: Uint8Array, depth = 0): Bags | undefined {
  const root = readDer(bytes);
  const bags = root.ok && root.value.tag === tags.sequence ? childrenOf(root.value) : undefined;
  const areBags = bags?.every((one) => oidOf(childrenOf(one)?.[0])?.startsWith(bag) === true);
  return bags && areBags === true ? joinedBags(bags.map((one) => bagOf(one, depth))) : undefined;
}

function bagOf(node: DerNode, depth: number): Bags {
  const [id, wrapper] = childrenOf(node) ?? [];
  const [value] = childrenOf(wrapper) ?? [];
  if (!value) return NONE;
  switch (oidOf(id)?.slice(bag.length)) {
    case '1':
      return { ...NONE, keys: [value.encoded] };
    case '2':
      return shroudedIn(value);
    case '3':
      return { ...NONE, certificates: certificateIn(value) };
    case '6':
      return (depth < deepest ? bagsIn(value.encoded, depth + 1) : undefined) ?? NONE;
    case '5':
      return { ...NONE, secrets: 1 };
    // Lists of revoked certificates.
    default:
      return NONE;
  }
}

function shroudedIn(value: DerNode): Bags {
  const children = childrenOf(value) ?? [];
  const cipher = readPasswordCipher(children);
  const [algorithm] = children;
  if (cipher?.ok) return { ...NONE, shrouded: [cipher.value] };
  return algorithm ? { ...NONE, unsupported: [algorithm] } : NONE;
}

function certificateIn(value: DerNode): readonly Uint8Array[] {
  const [kind, wrapper] = childrenOf(value) ?? [];
  const [contents] = childrenOf(wrapper) ?? [];
  return oidOf(kind) === x509Certificate && contents?.tag === tags.octetString ? [contents.bytes] : [];
}
