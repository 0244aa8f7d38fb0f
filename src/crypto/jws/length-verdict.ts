import { count } from '../../core/text/words.ts';
import type { Key } from '../../core/keys/key.ts';
import { signingInputOf } from '../../core/token/signing-input.ts';
import { fromDerSignature } from '../primitives/der-signature.ts';
import { tryKeys } from './try-keys.ts';
import type { Invalid, Verification } from '../../core/judgement/verification.ts';
import type { Question } from './question.ts';

/** A signature whose length alone says that no key can match it (RFC 7518 §3.2, §3.4, RFC 8037 §3.1); undefined for any other. */
export async function lengthVerdict(question: Question, signal: AbortSignal): Promise<Verification | undefined> {
  const { jws, algorithm, fitting, misfits } = question;
  const { name, crv = [], signatureLength, otherSignatureLength, reference } = algorithm;
  const length = jws.signature.readable.length;
  const invalid = (brief: string, why: string, tried: readonly Key[] = []): Verification =>
    damaged({ algorithm: name, brief, why, tried, skipped: misfits });
  if (length === 0) return invalid('is missing', missingWhy(question));
  if (typeof signatureLength !== 'number' || length === signatureLength || length === otherSignatureLength)
    return undefined;
  const wanted =
    otherSignatureLength === undefined
      ? `exactly ${signatureLength.toLocaleString('en')}`
      : `${signatureLength} on ${crv[0] ?? ''} or ${otherSignatureLength} on ${crv[1] ?? ''}`;
  const start = `The signature has ${count(length, 'byte')}, and ${name} requires ${wanted} (${reference})`;
  const raw = algorithm.scheme === 'ECDSA' ? fromDerSignature(jws.signature.readable, signatureLength) : undefined;
  const brief = `has ${count(length, 'byte')} instead of ${wanted.replace('exactly ', '')}`;
  if (!raw)
    return invalid(
      brief,
      `${start}, so no key can match it. ${length < signatureLength ? 'Was it cut off?' : 'Was something appended to it?'}`,
    );
  const signed = { signingInput: signingInputOf(jws), signature: raw };
  const { matching, tried } = await tryKeys(algorithm, fitting, signed, signal);
  const outcome = matching ? ' Converted to that form, it matches your key.' : '';
  return invalid(
    'is in DER form',
    `${start}: it is written in DER, as OpenSSL and Java do, instead of r and s side by side.${outcome}`,
    tried,
  );
}

const damaged = (said: Omit<Invalid, 'verdict' | 'because'>): Invalid => ({
  verdict: 'invalid',
  because: 'damaged',
  ...said,
});

/** A part that was lost explains what is missing behind it: then nobody took the signature away. */
function missingWhy({ jws, algorithm: { name } }: Question): string {
  return jws.faults.some(({ id }) => id === 'part-count')
    ? 'The token has fewer parts than it needs, so no part can be read as its signature. Repair that first.'
    : `The signature is missing, though the header says ${name}: nothing protects this token. Was its end cut off, or the signature taken away?`;
}
