import { algorithms, likelyAlgorithm, type Algorithm } from '../../registry/algorithms.ts';
import { prohibitedAlgorithms } from '../../registry/prohibited-algorithms.ts';

/** What a value of `alg` is (RFC 7515 §4.1.1, RFC 7516 §4.1.1), so that each oddity is the affair of one rule. */
export type AlgReading =
  | { readonly kind: 'registered'; readonly algorithm: Algorithm }
  /** `none`, in any letter case. */
  | { readonly kind: 'none' }
  /** `none` among characters that a careless comparison drops or folds. */
  | { readonly kind: 'disguised-none' }
  /** A registered name with white space or characters that cannot be seen. */
  | { readonly kind: 'padded'; readonly meant: string }
  | { readonly kind: 'letter-case'; readonly meant: string }
  | { readonly kind: 'sha-1' }
  | { readonly kind: 'prohibited' }
  | { readonly kind: 'misspelt'; readonly meant: string }
  | { readonly kind: 'unknown' };

/** Longer than any registered name. */
const longest = 60;

export function readAlg(alg: string): AlgReading {
  if (/^none$/i.test(alg)) return { kind: 'none' };
  const algorithm = algorithms.get(alg);
  if (algorithm) return { kind: 'registered', algorithm };
  const bare = alg.slice(0, longest).replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  if (/^none$/i.test(bare.normalize('NFKC'))) return { kind: 'disguised-none' };
  if (bare !== alg && alg.length <= longest && algorithms.has(bare)) return { kind: 'padded', meant: bare };
  if (/^(?:RS1|HS1|ES1|PS1|(?:RSA|HMAC|ECDSA)-?SHA-?1)$/i.test(bare)) return { kind: 'sha-1' };
  if (prohibitedAlgorithms.has(alg)) return { kind: 'prohibited' };
  const meant = likelyAlgorithm(alg)?.name;
  if (meant === undefined) return { kind: 'unknown' };
  return { kind: meant.toLowerCase() === alg.toLowerCase() ? 'letter-case' : 'misspelt', meant };
}
