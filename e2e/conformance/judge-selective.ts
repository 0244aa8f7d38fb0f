import type { Key } from '../../src/core/keys/key.ts';
import { encodeBase64url } from '../../src/core/text/base64url.ts';
import { processSdJwt } from '../../src/core/token/sd-jwt/sd-jwt-process.ts';
import type { SdJwt } from '../../src/core/token/token.ts';
import { digestsOf } from '../../src/crypto/selective/disclosures.ts';
import { checkKeyBinding } from '../../src/crypto/selective/key-binding.ts';
import { verify } from '../../src/crypto/jws/verify.ts';
import { secondOpinion } from './second-opinion.ts';
import { verdictOf } from './verdict-of.ts';
import type { Answer } from './vector.ts';

/**
 * What a strict receiver says (RFC 9901 §7.3): the form, the issuer's signatures, the rules of §7.1, and the key binding where
 * there is one. What only a receiver knows of the transaction is not judged here.
 */
export async function judgeSelective(sdJwt: SdJwt, keys: readonly Key[], signal: AbortSignal): Promise<Answer> {
  const broken = sdJwt.faults.find(({ severity }) => severity === 'error');
  if (broken) return { verdict: 'invalid', why: broken.message };
  const { issuerJwt } = sdJwt;
  const verified = await Promise.all([issuerJwt, ...issuerJwt.others].map((one) => verify(one, keys, signal)));
  const opinions = await Promise.all(
    verified.map((answer, index) => secondOpinion([issuerJwt, ...issuerJwt.others][index] ?? issuerJwt, answer)),
  );
  const answers = verified.map((answer, index) => ({ ...verdictOf(answer), ...opinions[index] }));
  // Each signature may be by another issuer's key: one that is right is enough (RFC 7515 §5.2).
  const disputed = answers.find(({ disagreement }) => disagreement !== undefined);
  if (disputed) return disputed;
  const signature = answers.find(({ verdict }) => verdict === 'valid') ?? answers[0];
  if (signature?.verdict !== 'valid') return signature ?? { verdict: 'unreadable', why: 'no signature' };
  const digests = await digestsOf(sdJwt, signal);
  if (!digests.ok) return { verdict: 'unsupported', why: digests.problem };
  const processed = processSdJwt(sdJwt, digests.value);
  const fault = processed.faults.find(({ severity }) => severity === 'error');
  if (fault) return { verdict: 'invalid', why: fault.message };
  const circumstances = { now: Date.now() / 1000, known: keys, processed };
  const binding = await checkKeyBinding(sdJwt, circumstances, signal);
  const unmet = binding?.checks.find(({ outcome }) => outcome === 'not-met');
  if (unmet) return { verdict: 'invalid', why: unmet.why };
  return {
    ...signature,
    why: `the issuer’s signature, ${sdJwt.disclosures.length} disclosures${binding ? ' and the key binding' : ''} are right`,
    content: encodeBase64url(issuerJwt.payload.readable),
    ...(processed.payload ? { processed: processed.payload.text } : {}),
  };
}
