import { encodeBase64url } from '../../core/text/base64url.ts';
import { ok, type Result } from '../../core/text/result.ts';
import { setMember } from '../../core/text/set-member.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { EncryptionProblem } from '../jwe-header/encryption-problem.ts';
import { produceContentKey } from '../key-management/produce-content-key.ts';
import type { Production } from '../key-management/production.ts';
import { sealedParts, type SealedParts } from './sealed-parts.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A token that was made. */
export interface MadeToken extends SealedParts {
  /** The header as it now reads: what it was given, with the parameters that the encryption made. */
  readonly headerText: string;
  /** The same of the unprotected headers, in their order. */
  readonly unprotectedTexts: readonly string[];
  /** base64url; empty where the content key is not sent. */
  readonly encryptedKey: string;
  readonly contentKey: Bytes;
  /** PBES2 counts, what the key says against this use of it; sentences. */
  readonly notes: readonly string[];
}

/** Encrypts by Jotter's own code (RFC 7516 §5.1); the headers keep every character that need not change. */
export async function encryptOurselves(
  production: Production,
  headerText: string,
  plaintext: Bytes,
  aad: Part | undefined,
): Promise<Result<MadeToken, EncryptionProblem>> {
  const { headers, wanted } = production;
  const made = await produceContentKey(production);
  if (!made.ok) return made;
  const { bytes: contentKey, encryptedKey, parameters, notes } = made.value;
  const home = parameterOf(headers, 'alg')?.part;
  const withMade = (text: string, part: Part): string =>
    part === home ? parameters.reduce((written, { name, json }) => setMember(written, name, json), text) : text;
  const text = withMade(headerText, headers.header);
  const sealed = await sealedParts(wanted, contentKey, plaintext, encodeBase64url(new TextEncoder().encode(text)), aad);
  if (!sealed.ok) return sealed;
  return ok({
    ...sealed.value,
    headerText: text,
    unprotectedTexts: headers.unprotected.map((part) => withMade(part.excerpt.text, part)),
    encryptedKey: encodeBase64url(encryptedKey),
    contentKey,
    notes,
  });
}
