import type { Fault } from '../../text/result.ts';
import type { Part } from './part.ts';

/** An empty signature where the algorithm demands one, or one where it demands none. */
export function signatureFault(signature: Part, title: string, algorithm: string | undefined): readonly Fault[] {
  const { span, text } = signature.excerpt;
  if (algorithm === 'none' && text !== '')
    return [
      {
        id: 'signature-unexpected',
        severity: 'error',
        span,
        message: `${title} must be empty, for the header says "alg":"none". A receiver must refuse this token; either the header was altered, or the signature is left over.`,
        reference: 'RFC 7518 §3.6',
      },
    ];
  if (algorithm === 'none' || text !== '') return [];
  const because = algorithm === undefined ? '' : `, and the header promises one (${algorithm.slice(0, 40)})`;
  return [
    {
      id: 'signature-missing',
      severity: 'error',
      span,
      message: `${title} is empty${because}. It was removed, or not copied; nothing proves who wrote this token.`,
      reference: 'RFC 7515 §5.2',
    },
  ];
}
