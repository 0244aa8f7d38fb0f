import type { HttpRequest, HttpResponse } from './http.ts';
import { getRequest } from './http.ts';
import { issuer, serverHost } from './hosts.ts';

/** A client of the authorization server, as it was registered there. */
export interface ClientRegistration {
  readonly id: string;
  readonly host: string;
}

const callbackOf = ({ host }: ClientRegistration): string => `https://${host}/callback`;

/** What a client makes before it sends the browser away, and keeps until it comes back. */
export interface Attempt {
  readonly state: string;
  readonly verifier?: string;
  readonly challenge?: string;
  readonly nonce?: string;
}

/** The query of an authorization request (RFC 6749 §4.1.1, RFC 7636 §4.3). */
export function authorizationTarget(client: ClientRegistration, scope: string, attempt: Attempt): string {
  const { state, challenge, nonce } = attempt;
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: callbackOf(client),
    scope,
    state,
    ...(nonce !== undefined && { nonce }),
    ...(challenge !== undefined && { code_challenge: challenge, code_challenge_method: 'S256' }),
  });
  return `/authorize?${query.toString()}`;
}

/** The client sends the browser to the authorization server. */
export const redirectTo = (target: string): HttpResponse => ({
  status: 302,
  headers: [['Location', `${issuer}${target}`]],
});

export const authorizationRequest = (target: string, cookie?: string): HttpRequest =>
  getRequest(serverHost, target, cookie === undefined ? [] : [['Cookie', cookie]]);

/** Query of the callback: the code, the state, and who issued them (RFC 6749 §4.1.2, RFC 9207 §2). */
export const callbackTarget = (code: string, state: string): string =>
  `/callback?${new URLSearchParams({ code, state, iss: issuer }).toString()}`;

/** The authorization server sends the browser back to the client. */
export const redirectBack = ({ host }: ClientRegistration, target: string, cookie?: string): HttpResponse => ({
  status: 303,
  headers: [
    ['Location', `https://${host}${target}`],
    ...(cookie === undefined ? [] : [['Set-Cookie', cookie] as const]),
    ['Cache-Control', 'no-store'],
  ],
});

/** The fields with which a code is redeemed (RFC 6749 §4.1.3, RFC 7636 §4.5). */
export const codeFields = (client: ClientRegistration, code: string, verifier?: string) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: callbackOf(client),
  ...(verifier !== undefined && { code_verifier: verifier }),
});
