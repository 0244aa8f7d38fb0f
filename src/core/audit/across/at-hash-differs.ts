import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { claimIn, jwsOf } from '../found.ts';
import { stringParameter } from '../../token/parameters.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { isAccessToken } from './is-access-token.ts';

export const atHashDiffers: Comparison = {
  id: 'at-hash-differs',
  title: 'An ID token that came with another access token',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'OpenID Connect Core 1.0', section: '3.1.3.6' },
  why: 'at_hash ties an ID token to the access token that was issued with it; a client refuses an access token that was exchanged.',
  confidence: 'likely',
  remedy: 'Take both tokens from the same answer of the token endpoint.',
  fine: 'The two may come from different answers, and may just have been pasted together.',
  *compare(one, others) {
    const found = claimIn(one.token, 'at_hash');
    const jws = jwsOf(one.token);
    const hash = hashes.get((jws && stringParameter(jws, 'alg'))?.slice(-3) ?? '');
    const candidates = others.filter(isAccessToken);
    if (found?.value.type !== 'string' || hash === undefined || candidates.length === 0) return;
    const wanted = found.value.value;
    if (candidates.some((other) => leftHalf(other, hash) === wanted)) return;
    const [first] = candidates;
    if (!first || leftHalf(first, hash) === undefined) return;
    yield {
      span: found.part.locate(found.member.span),
      other: first.token.excerpt.span,
      message: `at_hash is ${wanted.slice(0, 60)}, and the left half of the ${hash} of token ${first.number}, the access token in this paste, is ${leftHalf(first, hash) ?? ''}. They were not issued together.`,
    };
  },
};

/** The hash of the algorithm that signed the ID token. */
const hashes: ReadonlyMap<string, string> = new Map([
  ['256', 'SHA-256'],
  ['384', 'SHA-384'],
  ['512', 'SHA-512'],
]);

function leftHalf({ hashes: own }: Gathered, name: string): string | undefined {
  const hash = own.get(name);
  if (hash === undefined) return undefined;
  const { bytes } = decodeBase64url(hash);
  return encodeBase64url(bytes.slice(0, bytes.length / 2));
}
