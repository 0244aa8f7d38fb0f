import { spanOf } from '../../../text/span.ts';
import { count } from '../../../text/words.ts';
import { mostStored } from '../../../text/work-caps.ts';
import { childrenOf, oidOf, readDer, tags, type DerNode } from '../../asn1/der.ts';
import type { KeySource } from '../../key.ts';
import { bagsIn, joinedBags } from './store-bags.ts';
import { convertStore, noKeyIn, oldCiphers } from './store-ciphers.ts';
import { storeKeys } from './store-keys.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import type { Bags, PasswordCipher } from '../locked-key.ts';
import { readPasswordCipher } from '../password-cipher.ts';

const data = '1.2.840.113549.1.7.1';
const encryptedData = '1.2.840.113549.1.7.6';

/** Of a `data` ContentInfo (RFC 5652 §4): the bytes inside. */
function dataIn(node: DerNode | undefined): Uint8Array | undefined {
  const [kind, wrapper] = childrenOf(node) ?? [];
  const [contents] = childrenOf(wrapper) ?? [];
  return oidOf(kind) === data && contents?.tag === tags.octetString ? contents.bytes : undefined;
}

interface Contents {
  readonly bags: Bags;
  readonly sealed: readonly PasswordCipher[];
}

/**
 * The keys of a PKCS#12 store (RFC 7292 §4), locked where a password opens them. `authSafe`: its second element. The problem is why it stays
 * closed.
 */
export function readPkcs12(authSafe: DerNode, text: string, source: KeySource): KeysRead {
  const span = spanOf(0, text.length);
  const problem = (message: string): KeysRead => keysRead({ problems: [{ span, message }] });
  const contents = contentsOf(authSafe);
  if (!contents)
    return problem(`This is a PKCS#12 key store (.p12, .pfx) in a form that Jotter does not read. ${convertStore()}`);
  const { bags, sealed } = contents;
  const ciphers = [...sealed, ...bags.shrouded];
  if (bags.unsupported.length > 0) return problem(oldCiphers(bags.unsupported));
  if (ciphers.length > mostStored)
    return problem(
      `This PKCS#12 key store has ${count(ciphers.length, 'encrypted entry', 'encrypted entries')}, and Jotter opens ${mostStored} at most. ${convertStore()}`,
    );
  const [first] = ciphers;
  if (!first) {
    const keys = storeKeys(bags, { id: `${source}-0`, span, source, remark: OPEN });
    return keys.length > 0 ? keysRead({ keys }) : problem(noKeyIn(bags.secrets));
  }
  const title = `Key store in PKCS#12, encrypted with AES-${first.bits}`;
  return keysRead({
    locked: [{ id: `${source}-locked-0`, title, span, source, lock: { kind: 'pkcs12', sealed, bags } }],
  });
}

const OPEN = 'It is from a PKCS#12 key store that no password protects.';

function contentsOf(authSafe: DerNode): Contents | undefined {
  const inside = dataIn(authSafe);
  const root = inside && readDer(inside);
  const infos = root?.ok ? childrenOf(root.value) : undefined;
  const read = infos?.map(contentOf);
  if (!read) return undefined;
  const all = read.flatMap((one) => one ?? []);
  if (all.length < read.length) return undefined;
  return { bags: joinedBags(all.map(({ bags }) => bags)), sealed: all.flatMap(({ sealed }) => sealed) };
}

function contentOf(info: DerNode): Contents | undefined {
  const plain = dataIn(info);
  if (plain) {
    const bags = bagsIn(plain);
    return bags && { bags, sealed: [] };
  }
  const [kind, wrapper] = childrenOf(info) ?? [];
  const [, content] = childrenOf(childrenOf(wrapper)?.[0]) ?? [];
  const [, algorithm, ciphertext] = childrenOf(content) ?? [];
  if (oidOf(kind) !== encryptedData || !algorithm || !ciphertext) return undefined;
  // [0] IMPLICIT OCTET STRING (RFC 5652 §6.1).
  const cipher = readPasswordCipher([algorithm, { ...ciphertext, tag: tags.octetString }]);
  if (cipher?.ok) return { bags: joinedBags([]), sealed: [cipher.value] };
  return { bags: { ...joinedBags([]), unsupported: [algorithm] }, sealed: [] };
}
