import { ok, type Result } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import { childrenOf, readDer } from '../asn1/der.ts';
import type { KeySource } from '../key.ts';
import type { LockedKey } from './locked-key.ts';
import { readPasswordCipher } from './password-cipher.ts';

/** An encrypted PKCS#8 key in DER (RFC 5958 §3). Undefined where the bytes are something else; the problem is a sentence. */
export function readLockedDer(bytes: Uint8Array, span: Span, source: KeySource): Result<LockedKey, string> | undefined {
  const root = readDer(bytes);
  const children = root.ok ? childrenOf(root.value) : undefined;
  const lock = children && readPasswordCipher(children);
  if (!lock?.ok) return lock;
  const title = `Private key in PKCS#8, encrypted with AES-${lock.value.bits}`;
  return ok({ id: `${source}-locked-${span.start}`, title, span, source, lock: lock.value });
}
