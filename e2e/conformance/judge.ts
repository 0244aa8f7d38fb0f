/**
 * One vector through the app's own modules, in the order in which the page uses them: find, parse, read the key, verify or
 * decrypt. What is expected of it is not known here.
 */
import type { Key } from '../../src/core/keys/key.ts';
import { readKeys } from '../../src/core/keys/reading/read-keys.ts';
import { decodeBase64url, encodeBase64url } from '../../src/core/text/base64url.ts';
import { excerptOf } from '../../src/core/text/excerpt.ts';
import { unreachable } from '../../src/core/text/result.ts';
import { findTokens } from '../../src/core/token/find/find.ts';
import { parse } from '../../src/core/token/reading/parse.ts';
import type { Jws } from '../../src/core/token/token.ts';
import { verify } from '../../src/crypto/jws/verify.ts';
import { pageAnswer } from './page-answer.ts';
import { judgeEncrypted } from './judge-encrypted.ts';
import { judgeSelective } from './judge-selective.ts';
import { secondOpinion } from './second-opinion.ts';
import type { Answer, Question, VectorKey } from './vector.ts';
import { verdictOf } from './verdict-of.ts';

const { signal } = new AbortController();

export async function judge(question: Question): Promise<Answer> {
  // First, for the stores are one for all: a second vector would take the place of this one.
  const page = await pageAnswer(question);
  return { ...(await answerOf(question)), page };
}

async function answerOf(question: Question): Promise<Answer> {
  const text = typeof question.input === 'string' ? question.input : JSON.stringify(question.input);
  const sighting = findTokens(text)[0];
  const parsed = parse(sighting?.excerpt ?? excerptOf(text));
  const keys = keysOf(question.key);
  switch (parsed.kind) {
    case 'jws':
      return judgeSigned(parsed, keys, question);
    case 'jwe':
      return judgeEncrypted(parsed, keys, signal);
    case 'sd-jwt':
      return judgeSelective(parsed, [...keys, ...keysOf(question.holderKey)], signal);
    case 'not-a-token':
      return { verdict: 'unreadable', why: parsed.message ?? parsed.title };
    default:
      return unreachable(parsed);
  }
}

export type Judge = typeof judge;

function keysOf(key: VectorKey | null | undefined): readonly Key[] {
  if (!key) return [];
  const text = typeof key.value === 'string' ? key.value : JSON.stringify(key.value);
  const { keys } = readKeys(text, { secretEncoding: key.format === 'secret-b64url' ? 'base64url' : 'utf8' });
  return keys;
}

/** Of several signatures all must be right, as far as there is a key for them. */
async function judgeSigned(jws: Jws, keys: readonly Key[], { detachedPayload }: Question): Promise<Answer> {
  const detached = detachedPayload?.b64u === undefined ? undefined : decodeBase64url(detachedPayload.b64u).bytes;
  const signatures = [jws, ...jws.others].map((one) => (detached ? { ...one, detached } : one));
  const answers = await Promise.all(signatures.map((one) => verify(one, keys, signal)));
  const opinions = await Promise.all(answers.map((answer, index) => secondOpinion(signatures[index] ?? jws, answer)));
  const verdicts = answers.map((answer, index) => ({ ...verdictOf(answer), ...opinions[index] }));
  const worst =
    verdicts.find(({ disagreement }) => disagreement !== undefined) ??
    verdicts.find(({ verdict }) => verdict !== 'valid') ??
    verdicts[0];
  const content = encodeBase64url(detached ?? jws.payload.readable);
  return worst ? { ...worst, content } : { verdict: 'unreadable', why: 'no signature' };
}
