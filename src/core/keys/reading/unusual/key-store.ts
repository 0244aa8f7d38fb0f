import type { Problem, Result } from '../../../text/result.ts';
import { spanOf } from '../../../text/span.ts';
import { childrenOf, isInteger, oidOf, readDer, tags } from '../../asn1/der.ts';
import { decodeText } from '../../decode-text.ts';
import type { KeySource } from '../../key.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { withoutSeparators } from './raw-point.ts';
import { readPkcs12 } from './pkcs12.ts';

const data = '1.2.840.113549.1.7.1';
const signedData = '1.2.840.113549.1.7.2';

const STORE_IN_HEX = /^\s{0,100}(?:0x|\\x)?(?:30|fe[\s:,]{0,3}(?:0x|\\x)?ed|ce[\s:,]{0,3}(?:0x|\\x)?ce)/i;
// A SEQUENCE, or the first bytes of the stores of Java.
const LOOKS_LIKE_STORE = /^(?:MI|\/u3\+7Q|zs7Ozg)[A-Za-z0-9+/]{40,}={0,2}$/;

/** A file of keys, in base64 as a dropped file becomes: a PKCS#12 store, or one that Jotter does not read. Undefined where the text is something else. */
export function readKeyStore(text: string, source: KeySource): KeysRead | undefined {
  const bytes = bytesOf(text);
  if (!bytes) return undefined;
  const root = readDer(bytes);
  const [version, authSafe] = (root.ok && childrenOf(root.value)) || [];
  // PFX (RFC 7292 §4).
  const content = oidOf(childrenOf(authSafe)?.[0]);
  if (isInteger(version, 3) && authSafe && (content === data || content === signedData))
    return readPkcs12(authSafe, text, source);
  const message = keyStoreWords(bytes);
  return message === undefined ? undefined : keysRead({ problems: [{ span: spanOf(0, text.length), message }] });
}

function bytesOf(text: string): Uint8Array | undefined {
  const base64 = text.replace(/\s/g, '');
  if (LOOKS_LIKE_STORE.test(base64)) return valueOf(decodeText(base64, 'base64', ''));
  return STORE_IN_HEX.test(text) ? valueOf(decodeText(withoutSeparators(text.trim()), 'hex', '')) : undefined;
}

const valueOf = (decoded: Result<Uint8Array, Problem>): Uint8Array | undefined =>
  decoded.ok ? decoded.value : undefined;

/**
 * What to say of a file that holds keys or certificates in a way that Jotter does not read, by its first bytes: PKCS#7 (RFC 2315 §7),
 * a certificate request (RFC 2986 §4), and the stores of Java. Undefined for anything else.
 */
function keyStoreWords(bytes: Uint8Array): string | undefined {
  const java = javaStores.get(bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0));
  if (java !== undefined)
    return `This is a Java key store (${java}), which Jotter does not read. Convert it to PEM: keytool -importkeystore -srckeystore store.jks -destkeystore store.p12 -deststoretype PKCS12, then openssl pkcs12 -in store.p12 -nodes -out key.pem`;
  const root = readDer(bytes);
  const children = (root.ok && root.value.tag === tags.sequence && childrenOf(root.value)) || [];
  const [first] = children;
  if (oidOf(first) === signedData)
    return 'This is a PKCS#7 bundle. Extract its certificates: openssl pkcs7 -inform DER -in bundle.p7b -print_certs';
  const request = childrenOf(first) ?? [];
  if (children.length === 3 && request.length >= 3 && isInteger(request[0], 0) && request[2]?.tag === tags.sequence)
    return 'This is a certificate request, not a key. Extract its public key: openssl req -inform DER -in request.der -noout -pubkey';
  return undefined;
}

const javaStores: ReadonlyMap<number, string> = new Map([
  [0xfe_ed_fe_ed, 'JKS'],
  [0xce_ce_ce_ce, 'JCEKS'],
]);
