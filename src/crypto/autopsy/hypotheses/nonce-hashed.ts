import { encodeBase64url } from '../../../core/text/base64url.ts';
import { memberOf } from '../../../core/text/json-node.ts';
import { readJson } from '../../../core/text/json.ts';
import type { InputJsonHypothesis } from '../axes.ts';
import { digestOf } from '../digests.ts';
import { hexOf } from '../encoded-text.ts';
import { partOfText } from '../signed-text.ts';

/** Microsoft Graph’s tokens: the nonce of the header is replaced by its hash before the token is signed. */
export const nonceHashed: InputJsonHypothesis = {
  id: 'nonce-hashed',
  axis: 'input-json',
  family: 'design',
  rarity: 2,
  title: 'Header with the hash of its nonce',
  *variants(signed) {
    const text = new TextDecoder().decode(signed.header.bytes);
    const value = memberOf(readJson(text).root, 'nonce')?.value;
    if (value?.type !== 'string') return;
    const digest = digestOf('SHA-256', new TextEncoder().encode(value.value));
    for (const hash of [encodeBase64url(digest), hexOf(digest), hexOf(digest).toUpperCase()])
      yield {
        value: {
          ...signed,
          header: partOfText(text.slice(0, value.span.start) + JSON.stringify(hash) + text.slice(value.span.end)),
        },
      };
  },
  clause: () => 'nonce in the header is replaced by its SHA-256 hash',
  because: () =>
    'Tokens for Microsoft Graph are signed like this, and they are meant for Microsoft Graph alone. For your own API, request a token whose scope is that API.',
  seenIn: [
    'justinlettau/azure-ad-verify-token#5',
    'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet#609',
  ],
};
