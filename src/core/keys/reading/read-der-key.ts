import { fail, ok, type Result } from '../../text/result.ts';
import type { DerFormat, DerKey } from '../der-keys/der-key.ts';
import { childrenOf, readDer } from '../asn1/der.ts';
import { derFormats } from './formats/index.ts';

/** A key in DER, whatever structure it has. The problem is a sentence. */
export function readDerKey(bytes: Uint8Array): Result<{ readonly format: DerFormat; readonly key: DerKey }, string> {
  const root = readDer(bytes);
  if (!root.ok) return fail(`The contents are no key. ${root.problem}`);
  const children = childrenOf(root.value);
  for (const format of children ? derFormats : []) {
    const key = format.read(children ?? []);
    if (key?.ok) return ok({ format, key: key.value });
    if (key) return key;
  }
  return fail(
    'The bytes are DER, but none of the structures that hold a key: SPKI, PKCS#8, PKCS#1, SEC1 or a certificate.',
  );
}
