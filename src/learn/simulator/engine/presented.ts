import { readJwt, type Jwt } from '../../jwt-tools/read-jwt.ts';
import type { ProvenRequest } from '../../verifier/proof-verifier.ts';
import { valuesOf, type HttpRequest } from './http.ts';

/** A request with the credentials that came with it. */
export interface PresentedRequest extends Jwt, ProvenRequest {
  /** "Bearer"; undefined where there is no header Authorization. */
  readonly scheme: string | undefined;
}

export function readRequest(request: HttpRequest): PresentedRequest {
  const [authorization] = valuesOf(request, 'Authorization');
  const [scheme, token = ''] = authorization?.split(' ') ?? [];
  return { ...readJwt(token), ...provenIn(request), scheme };
}

/** What a proof is held against. */
export const provenIn = (request: HttpRequest): ProvenRequest => ({
  method: request.method,
  url: `https://${request.host}${request.target.split(/[?#]/, 1)[0] ?? ''}`,
  proofs: valuesOf(request, 'DPoP').map(readJwt),
});
