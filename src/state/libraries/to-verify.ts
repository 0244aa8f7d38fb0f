import { computed } from 'nanostores';
import type { ToVerify } from '../../core/autopsy/fixes/verify-in-code.ts';
import { textIn, claimIn } from '../../core/audit/found.ts';
import type { JsonNode } from '../../core/text/json-node.ts';
import { $expected, $skewSeconds } from '../circumstances/circumstances.ts';
import { $secretEncoding } from '../keys/key-field.ts';
import { steady } from '../page/steady.ts';
import { $token } from '../token/decryption.ts';

/** What code must check of the token in view; undefined where it has no signature that code could verify. */
export const $toVerify = steady(
  computed(
    [$token, $expected, $skewSeconds, $secretEncoding],
    (token, expected, leeway, encoding): ToVerify | undefined => {
      const alg = token.kind === 'jws' || token.kind === 'sd-jwt' ? textIn(token, 'alg')?.text : undefined;
      if (alg === undefined || alg.toLowerCase() === 'none') return undefined;
      const [issuer, audience] = [textOf(claimIn(token, 'iss')?.value), textOf(claimIn(token, 'aud')?.value)];
      const isJson = token.excerpt.text.trimStart().startsWith('{');
      const form = isJson ? 'json' : token.kind === 'sd-jwt' ? token.kind : undefined;
      return {
        alg,
        ...(form && { form }),
        encoding,
        own: {
          ...(issuer === undefined ? {} : { issuer }),
          ...(audience === undefined ? {} : { audience }),
          expires: claimIn(token, 'exp') !== undefined,
        },
        expected: {
          ...(expected.issuer === undefined ? {} : { issuer: expected.issuer }),
          ...(expected.audience === undefined ? {} : { audience: expected.audience }),
        },
        leeway,
      };
    },
  ),
);

/** A text, or the first of several. */
function textOf(node: JsonNode | undefined): string | undefined {
  const one = node?.type === 'array' ? node.items[0] : node;
  return one?.type === 'string' ? one.value : undefined;
}
