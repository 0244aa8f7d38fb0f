import type { JsonNode } from '../../../core/text/json-node.ts';
import type { Jws } from '../../../core/token/token.ts';
import { valuesOf, type HttpRequest } from './http.ts';
import { readJwt } from './jwt.ts';

/** A token as it came, and what could be read of it. */
export interface PresentedToken {
  readonly token: string;
  readonly jws: Jws | undefined;
  readonly header: JsonNode | undefined;
  readonly payload: JsonNode | undefined;
}

/** A request with the credentials that came with it. */
export interface PresentedRequest extends PresentedToken {
  readonly request: HttpRequest;
  /** "Bearer"; undefined where there is no header Authorization. */
  readonly scheme: string | undefined;
}

export function readPresented(token: string): PresentedToken {
  const jws = readJwt(token);
  return { token, jws, header: jws?.header.json?.root, payload: jws?.payload.json?.root };
}

export function readRequest(request: HttpRequest): PresentedRequest {
  const [authorization] = valuesOf(request, 'Authorization');
  const [scheme, token = ''] = authorization?.split(' ') ?? [];
  return { ...readPresented(token), request, scheme };
}
