import { excerptOf } from '../../text/excerpt.ts';
import { partOf } from '../part/read-part.ts';
import type { ProcessedPayload, ProcessedSdJwt } from '../sd-jwt/processed-sd-jwt.ts';
import { inOrder } from '../part/token-faults.ts';
import type { SdJwt } from '../token.ts';

/**
 * The SD-JWT as its receiver takes it: its payload is the processed one (RFC 9901 §7.1), whose spans are those characters of
 * the paste that it came from, payload or disclosure; what fails in the processing joins its faults.
 */
export function withDisclosed(sdJwt: SdJwt, { payload, faults }: ProcessedSdJwt): SdJwt {
  const { issuerJwt } = sdJwt;
  return {
    ...sdJwt,
    ...(payload ? { issuerJwt: { ...issuerJwt, payload: received(sdJwt, payload) } } : {}),
    faults: inOrder([sdJwt], ...faults),
  };
}

function received({ excerpt, issuerJwt }: SdJwt, payload: ProcessedPayload): SdJwt['issuerJwt']['payload'] {
  const { span } = issuerJwt.payload.excerpt;
  const encoded = { bytes: new TextEncoder().encode(payload.text), faults: [], locateBytes: () => span };
  const part = partOf('payload', { ...excerptOf(payload.text), span }, encoded);
  // What is wrong with its JSON is wrong where it came from, and was said there.
  return { ...part, faults: [], locate: (inside) => payload.locate(inside) ?? excerpt.span };
}
