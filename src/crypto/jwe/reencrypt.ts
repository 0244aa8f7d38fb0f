import { INSECURE } from '../primitives/native-call.ts';
import { quote } from '../../core/keys/quote.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import type { Result } from '../../core/text/result.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import { readPart } from '../../core/token/part/read-part.ts';
import type { Jwe } from '../../core/token/token.ts';
import { encryptingWith, type Encrypting } from '../jwe-header/encrypted-with.ts';
import { refuse, type EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import type { JweHeaders } from '../jwe-header/jwe-headers.ts';
import { sealedParts, type SealedParts } from './sealed-parts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the encrypted key was made with: another value, and no recipient finds the content key any more. */
const fixed = ['alg', 'epk', 'apu', 'apv', 'p2s', 'p2c', 'iv', 'tag'] as const;

/**
 * Whether an edit of the unprotected headers changed how the content key is handed over, or what it is used for: then the token
 * has to be encrypted anew. Of the protected header `reencrypt` sees that itself.
 */
export function isRehanded(before: JweHeaders, after: JweHeaders): boolean {
  const kept = { header: after.header, unprotected: before.unprotected };
  return [...fixed, 'enc', 'zip'].some((name) => written(kept, name) !== written(after, name));
}

/**
 * Encrypts other content, or the same under an edited header, with the content key that the token has: every recipient can
 * open the result with the key it has. The initialization vector is new (RFC 7518 §8.4), the tag covers the new header and the
 * token's `aad`. `header` is base64url, the token's own where it is left out. Never rejects but when the signal is aborted.
 */
export async function reencrypt(
  jwe: Jwe,
  contentKey: Bytes,
  plaintext: Bytes,
  header: string | undefined,
  signal: AbortSignal,
): Promise<Result<SealedParts, EncryptionProblem>> {
  signal.throwIfAborted();
  if (!('subtle' in crypto)) return refuse('unsupported-here', INSECURE);
  const characters = header ?? jwe.header.excerpt.text;
  const protectedHeader =
    header === undefined ? jwe.header : readPart('header', excerptOf(header), { encrypted: true });
  for (const recipient of [jwe, ...jwe.others]) {
    const change = changedParameter(recipient, { header: protectedHeader, unprotected: recipient.unprotected });
    if (change !== undefined) return refuse('key-management', changed(change));
  }
  const headers = { header: protectedHeader, unprotected: jwe.unprotected };
  const wanted = encryptingWith(headers);
  if (!wanted.ok) return refuse(wanted.problem.because, wanted.problem.why);
  if (wanted.value.encryption.keyBytes !== contentKey.length || isAgreedFor(jwe, wanted.value)) {
    return refuse('key-management', changed('enc'));
  }
  const sealed = await sealedParts(wanted.value, contentKey, plaintext, characters, jwe.aad);
  signal.throwIfAborted();
  return sealed;
}

const changed = (name: string): string =>
  `${quote(name)} in the header is part of how the content key was handed over: with another value no recipient finds it any more. Encrypt the token anew, with a key.`;

function changedParameter(before: JweHeaders, after: JweHeaders): string | undefined {
  return fixed.find((name) => written(before, name) !== written(after, name));
}

/** The value of a parameter as it stands in its header; its white space does not matter. */
function written(headers: JweHeaders, name: string): string | undefined {
  const parameter = parameterOf(headers, name);
  const { value } = parameter?.member ?? {};
  if (value?.type === 'string') return `"${value.value}`;
  return value && parameter?.part.json?.text.slice(value.span.start, value.span.end).replaceAll(/\s+/g, '');
}

/** Where ECDH-ES agrees on the content key itself, the name of the content encryption goes into it (RFC 7518 §4.6.2). */
function isAgreedFor(jwe: Jwe, { encryption }: Encrypting): boolean {
  return [jwe, ...jwe.others].some((recipient) => {
    const before = encryptingWith(recipient);
    const management = before.ok ? before.value.algorithm.management : undefined;
    const isDirect = management?.mode === 'agreement' && management.wrapBytes === undefined;
    return isDirect && before.ok && before.value.encryption.name !== encryption.name;
  });
}
