import type { Key } from '../../src/core/keys/key.ts';
import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { unreachable } from '../../src/core/text/result.ts';
import type { Jwe } from '../../src/core/token/token.ts';
import { decrypt } from '../../src/crypto/jwe/decrypt.ts';
import { secondOpinionOnContent } from './second-opinion.ts';
import type { Answer } from './vector.ts';

export async function judgeEncrypted(jwe: Jwe, keys: readonly Key[], signal: AbortSignal): Promise<Answer> {
  const answer = await decrypt(jwe, keys, signal);
  if (answer.verdict === 'decrypted') {
    const opinion = await secondOpinionOnContent(answer);
    const why = `decrypted with ${answer.algorithm}`;
    return { verdict: 'valid', why, content: encodeBase64url(answer.plaintext), ...opinion };
  }
  if (answer.verdict === 'failed') return { verdict: 'invalid', why: answer.why };
  const { because, why } = answer;
  switch (because) {
    case 'no-key':
      return { verdict: 'unknown-key', why };
    case 'malformed':
    case 'over-limit':
    case 'no-fitting-key':
    case 'unusable-key':
      return { verdict: 'invalid', why };
    case 'unsupported-algorithm':
    case 'unsupported-here':
    case 'unsupported-extension':
      return { verdict: 'unsupported', why };
    default:
      return unreachable(because);
  }
}
