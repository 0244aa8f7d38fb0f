import type { MemberChange } from './json-edits.ts';
import { hasSharedHeader } from './shared-header.ts';
import type { Jwe, Jws } from '../token.ts';

/** New characters for a signature and its headers. */
interface NewSignature {
  /** The protected header, base64url. */
  readonly header?: string;
  /** The unprotected header: JSON. It has no place in a compact serialization. */
  readonly unprotected?: string;
  /** base64url. */
  readonly signature?: string;
}

/** New characters for parts of a signed token; parts that are not named stay as they were written. */
export interface NewParts extends NewSignature {
  /** base64url, or the text itself where the token has it unencoded. */
  readonly payload?: string;
  /** For `others` of the token, in their order; undefined leaves one as it is. */
  readonly others?: readonly (NewSignature | undefined)[];
}

/** New characters for what belongs to one recipient. */
interface NewRecipient {
  /** The header of the recipient alone: JSON. */
  readonly recipient?: string;
  /** base64url. */
  readonly encryptedKey?: string;
}

/** New characters for parts of an encrypted token; base64url but for the unprotected headers, which are JSON. */
export interface NewSealedParts extends NewRecipient {
  readonly header?: string;
  /** The first of the token's unprotected headers: the shared one where there is one or none at all. */
  readonly unprotected?: string;
  readonly aad?: string;
  readonly iv?: string;
  readonly ciphertext?: string;
  readonly tag?: string;
  /** For `others` of the token, in their order; undefined leaves one as it is. */
  readonly others?: readonly (NewRecipient | undefined)[];
}

/** What new parts change in the JSON of a signed token (RFC 7515 §7.2). */
export function signedChanges(jws: Jws, parts: NewParts): readonly MemberChange[] {
  const own = signatureChanges(jws, parts);
  const others = jws.others.flatMap((other, index) => signatureChanges(other, parts.others?.[index] ?? {}));
  return [...own, ...stringChange('payload', parts.payload), ...others];
}

function signatureChanges(jws: Jws, parts: NewSignature): readonly MemberChange[] {
  const changes = [
    ...stringChange('protected', parts.header),
    ...jsonChange('header', parts.unprotected),
    ...stringChange('signature', parts.signature),
  ];
  if (jws.serialization !== 'general') return changes;
  return changes.map((change) => ({ ...change, within: { list: 'signatures', index: jws.index } }));
}

/** What new parts change in the JSON of an encrypted token (RFC 7516 §7.2). */
export function sealedChanges(jwe: Jwe, parts: NewSealedParts): readonly MemberChange[] {
  const isFirstOwn = jwe.unprotected.length > 0 && !hasSharedHeader(jwe);
  const own = isFirstOwn ? { ...parts, recipient: parts.unprotected ?? parts.recipient } : parts;
  return [
    ...stringChange('protected', parts.header),
    ...jsonChange('unprotected', isFirstOwn ? undefined : parts.unprotected),
    ...stringChange('aad', parts.aad),
    ...stringChange('iv', parts.iv),
    ...stringChange('ciphertext', parts.ciphertext),
    ...stringChange('tag', parts.tag),
    ...recipientChanges(jwe, own.recipient, parts.encryptedKey),
    ...jwe.others.flatMap((other, index) => {
      const { recipient, encryptedKey } = parts.others?.[index] ?? {};
      return recipientChanges(other, recipient, encryptedKey);
    }),
  ];
}

function recipientChanges(jwe: Jwe, header: string | undefined, key: string | undefined): readonly MemberChange[] {
  const changes = [...jsonChange('header', header), ...stringChange('encrypted_key', key)];
  if (jwe.serialization !== 'general') return changes;
  return changes.map((change) => ({ ...change, within: { list: 'recipients', index: jwe.index } }));
}

const stringChange = (member: string, string: string | undefined): readonly MemberChange[] =>
  string === undefined ? [] : [{ member, value: { string } }];

const jsonChange = (member: string, json: string | undefined): readonly MemberChange[] =>
  json === undefined ? [] : [{ member, value: { json } }];
