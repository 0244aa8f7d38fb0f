import { payloadOf, parameterIn, textIn } from '../audit/found.ts';
import { valueOf, type JsonNode } from '../text/json-node.ts';
import type { Parsed } from '../token/token.ts';

/** What of a token libraries treat differently. Times in seconds since 1970. */
export interface TokenFacts {
  readonly alg: string | undefined;
  readonly hasAudience: boolean;
  readonly hasExpiry: boolean;
  /** Of exp as text, too. */
  readonly exp: number | undefined;
  readonly nbf: number | undefined;
  readonly iat: number | undefined;
  readonly isExpiryText: boolean;
  /** Names in crit but those of registered extensions. */
  readonly critical: readonly string[];
  readonly hasPadding: boolean;
}

export function tokenFacts(token: Parsed): TokenFacts {
  const claims = payloadOf(token)?.json?.root;
  const exp = valueOf(claims, 'exp');
  const crit = parameterIn(token, 'crit')?.value;
  return {
    alg: textIn(token, 'alg')?.text,
    hasAudience: isFilled(valueOf(claims, 'aud')),
    hasExpiry: exp !== undefined,
    exp: secondsOf(exp),
    nbf: secondsOf(valueOf(claims, 'nbf')),
    iat: secondsOf(valueOf(claims, 'iat')),
    isExpiryText: exp?.type === 'string',
    critical:
      crit?.type === 'array'
        ? crit.items.flatMap((item) => (item.type === 'string' && item.value !== 'b64' ? [item.value] : []))
        : [],
    hasPadding: token.parts.some(({ excerpt }) => excerpt.text.endsWith('=')),
  };
}

const isFilled = (node: JsonNode | undefined): boolean =>
  node !== undefined && node.type !== 'null' && !(node.type === 'string' && node.value === '');

function secondsOf(node: JsonNode | undefined): number | undefined {
  if (node?.type === 'number') return node.value;
  return node?.type === 'string' && /^\d{1,15}$/.test(node.value) ? Number(node.value) : undefined;
}
