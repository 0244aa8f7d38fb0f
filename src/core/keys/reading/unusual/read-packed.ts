import { spanOf } from '../../../text/span.ts';
import { decodeText } from '../../decode-text.ts';
import { withoutSeparators } from './raw-point.ts';
import { keysRead, type KeysRead } from '../keys-read.ts';
import { hasKeys, movedRead, remarked } from '../moved-read.ts';

/** Reads a text as keys, one level further in. Undefined where it holds none. */
export type ReadInner = (text: string) => KeysRead | undefined;

/**
 * How a text begins that holds keys: PEM, JSON, members of a JWK, XML, OpenSSH, PuTTY, the base64 or hexadecimal of DER, or once more the
 * base64 of a PEM or of JSON.
 */
const KEY_TEXT =
  /^\ufeff?["'\s]{0,100}(?:-{5}BEGIN |\{\s{0,100}(?:"|'|\w{1,3}:)|\[\s{0,100}\{|(?:kty|crv|alg|kid|use|n|e|d|x|y)["']?\s{0,20}:|<[?A-Za-z]|(?:ssh|ecdsa)-[\w@.-]{1,60} AAAA|PuTTY-User|LS0tLS1CRUdJT|b3BlbnNzaC1r|eyJ|M[A-I][\w+/-]{30}|30[0-9a-f]{30})/i;
/** Characters in which any of these shows: that many are decoded first. */
const HEAD = 400;
const PEM_IN_BASE64 = /^LS0tLS1CRUdJT/;

/** Keys in a text that is wholly base64, base64url or hexadecimal: a PEM or a JWK set that was encoded once more. Undefined where the text is something else. */
export function readPacked(text: string, readInner: ReadInner): KeysRead | undefined {
  const packed = unpacked(text);
  if (!packed) return undefined;
  const whole = () => spanOf(0, text.length);
  if ('why' in packed) return keysRead({ problems: [{ span: whole(), message: packed.why }] });
  const read = readInner(packed.text);
  if (!read) return undefined;
  const isPem = /^\s{0,100}-{5}BEGIN /.test(packed.text);
  if (!hasKeys(read)) return isPem ? movedRead(read, whole) : undefined;
  const message = `The key text is encoded in ${packed.name} once more. Jotter decoded it. Give libraries the decoded text.`;
  return remarked(movedRead(read, whole), message);
}

type Unpacked = { readonly text: string; readonly name: string } | { readonly why: string };

function unpacked(text: string): Unpacked | undefined {
  const bare = text.replace(/^\s*["']|["']\s*$/g, '');
  if (/^\s*(?:0x|\\x)?(?:0[9ad]|[2-7][0-9a-f])/i.test(bare)) {
    const hex = decodeText(withoutSeparators(bare.trim()), 'hex', '');
    const found = hex.ok ? keyTextOf(hex.value) : undefined;
    if (found !== undefined) return { text: found, name: 'hexadecimal' };
  }
  const base64 = bare.replace(/\s/g, '');
  if (base64.length < 40 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(base64)) return undefined;
  const isUrl = /[-_]/.test(base64);
  const standard = base64.replace(/-/g, '+').replace(/_/g, '/');
  const head = decodeText(standard.slice(0, HEAD), 'base64', '');
  if (standard.length > HEAD && !(head.ok && KEY_TEXT.test(new TextDecoder().decode(head.value)))) return undefined;
  const bytes = decodeText(standard, 'base64', 'The text');
  const found = bytes.ok ? keyTextOf(bytes.value) : undefined;
  if (found !== undefined) return { text: found, name: isUrl ? 'base64url' : 'base64' };
  if (bytes.ok || !PEM_IN_BASE64.test(base64)) return undefined;
  return {
    why: `This is a PEM that was encoded in base64, and it is damaged. ${bytes.problem.message} Copy it again.`,
  };
}

function keyTextOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  return KEY_TEXT.test(text) && !text.includes('\uFFFD') ? text : undefined;
}
