import { stringOf, type JsonNode } from '../text/json-node.ts';
import type { Fault } from '../text/result.ts';
import type { Part } from './part.ts';

/** An empty signature where there must be one, or one where there must be none. */
export function signatureFault(signature: Part, title: string, header: JsonNode | undefined): readonly Fault[] {
  const algorithm = stringOf(header, 'alg');
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
