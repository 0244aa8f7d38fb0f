import { describeKey } from '../core/keys/describe-key.ts';
import { quote } from '../core/keys/quote.ts';
import type { Key } from '../core/keys/key.ts';
import type { Question } from './question.ts';

/** Why a signature may not match the keys that were tried, as sentences, the likeliest cause first. */
export function explainMismatch({ jws, kid, algorithm }: Question, tried: readonly Key[]): string {
  const [key] = tried;
  const names = tried.slice(0, 3).map(describeKey).join('; ');
  const more = tried.length > 3 ? ` and ${tried.length - 3} more` : '';
  const sentences = [`The signature does not match ${names}${more}.`];
  const length = jws.signature.readable.length;
  const wanted = Math.ceil((key?.bits ?? 0) / 8);
  if (tried.length === 1 && algorithm.signatureLength === 'modulus' && length !== wanted) {
    sentences.push(
      `It has ${length} bytes, and this key makes signatures of ${wanted}: another key signed it, or it was cut.`,
    );
  } else if (kid !== undefined && !tried.some((one) => one.kid === kid) && tried.some((one) => one.kid !== undefined)) {
    sentences.push(`The token names kid ${quote(kid)}, and no key here has it.`);
  }
  const remark = tried.length === 1 && key?.secret ? key.remarks[0]?.message : undefined;
  if (remark !== undefined) sentences.push(remark);
  sentences.push('Either another key signed the token, or its header or payload was changed afterwards.');
  return sentences.join(' ');
}
