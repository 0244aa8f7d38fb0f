import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { claimIn, jwsOf } from '../found.ts';
import { stringParameter } from '../../token/parameters.ts';
import type { Comparison } from './comparison.ts';
import type { Gathered } from './gathered.ts';
import { isAccessToken } from './is-access-token.ts';
import { unpaired, type Pair } from './pairing.ts';

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
    const found = unpaired(one, others, { isLeft: hasHash, isRight: isHashed, fits });
    const claim = found && claimIn(found.left.token, 'at_hash');
    if (!found || claim?.value.type !== 'string') return;
    const { left, right, other } = found;
    const hash = hashFor(left) ?? '';
    yield {
      span: one === left ? claim.part.locate(claim.member.span) : one.token.excerpt.span,
      other: { token: other, span: other.token.excerpt.span },
      message: `at_hash of the ID token, token ${left.number}, is ${claim.value.value.slice(0, 60)}, and the left half of the ${hash} of the access token, token ${right.number}, is ${leftHalf(right, hash) ?? ''}. They were not issued together.`,
    };
  },
};

const hashFor = ({ token }: Gathered): string | undefined => {
  const jws = jwsOf(token);
  return hashes.get((jws && stringParameter(jws, 'alg'))?.slice(-3) ?? '');
};

const hasHash = (one: Gathered): boolean =>
  claimIn(one.token, 'at_hash')?.value.type === 'string' && hashFor(one) !== undefined;

const isHashed = (one: Gathered): boolean => isAccessToken(one) && one.hashes.size > 0;

function fits({ left, right }: Pair): boolean {
  const value = claimIn(left.token, 'at_hash')?.value;
  return value?.type === 'string' && value.value === leftHalf(right, hashFor(left) ?? '');
}

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
