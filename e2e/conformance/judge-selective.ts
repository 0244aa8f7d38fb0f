import type { Key } from '../../src/core/keys/key.ts';
import type { SdJwt } from '../../src/core/token/token.ts';
import type { Answer } from './vector.ts';

export async function judgeSelective(sdJwt: SdJwt, keys: readonly Key[], signal: AbortSignal): Promise<Answer> {
  await Promise.resolve([sdJwt, keys, signal]);
  return { verdict: 'unsupported', why: 'not built' };
}
