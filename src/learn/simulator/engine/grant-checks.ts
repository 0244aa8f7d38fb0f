import { hashOf } from '../../jwt-tools/hash-of.ts';
import { pass, refuse, type CheckRule } from '../../verifier/check.ts';
import type { ProvenRequest } from '../../verifier/proof-verifier.ts';
import type { CodeGrant, Grants, RefreshGrant } from './grants.ts';
import { codeLifetime, refreshLifetime } from './hosts.ts';
import { fieldsOf, valuesOf, type HttpRequest } from './http.ts';
import { provenIn } from './presented.ts';

export interface TokenRequest extends ProvenRequest {
  readonly fields: ReadonlyMap<string, string>;
  /** From HTTP Basic, or from the form where the client has no secret. */
  readonly clientId: string | undefined;
  readonly secret: string | undefined;
}

export function readTokenRequest(request: HttpRequest): TokenRequest {
  const fields = fieldsOf(request);
  const [, basic] = /^Basic (\S+)$/.exec(valuesOf(request, 'Authorization')[0] ?? '') ?? [];
  const [id, secret] = basic === undefined ? [fields.get('client_id'), undefined] : atob(basic).split(':');
  return { ...provenIn(request), fields, clientId: id, secret };
}

export interface GrantReader {
  readonly grants: Grants;
  readonly now: () => number;
  /** Of the clients that have one. */
  readonly secrets: ReadonlyMap<string, string>;
  readonly clients: readonly string[];
  readonly rotates: boolean;
}

const error = 'invalid_grant';
const of = (fields: TokenRequest['fields'], name: string): string => fields.get(name) ?? '';

export const clientCheck = ({ clients, secrets }: GrantReader): CheckRule<TokenRequest> => ({
  id: 'client',
  title: 'client_id, which client it is',
  reference: 'RFC 6749 §3.2.1',
  check: ({ clientId = '', secret }) => {
    if (!clients.includes(clientId) || secrets.get(clientId) !== secret)
      return refuse({
        why: 'This client is not known, or its secret is wrong.',
        error: 'invalid_client',
        description: 'The client is not known',
      });
    return pass(
      secret === undefined
        ? `It is "${clientId}", a public client: it has no secret, so its name proves nothing.`
        : `It is "${clientId}", and its secret is right.`,
    );
  },
});

/** What is looked at before a code becomes tokens. */
export const codeChecks = (reader: GrantReader): readonly CheckRule<TokenRequest>[] => [
  ...aliveChecks(reader),
  ...ownerChecks(reader),
];

const codeGrantIn = ({ grants }: GrantReader, { fields }: TokenRequest): CodeGrant | undefined =>
  grants.codes.get(of(fields, 'code'));

const aliveChecks = (reader: GrantReader): readonly CheckRule<TokenRequest>[] => [
  {
    id: 'code',
    title: 'code, issued and still alive',
    reference: 'RFC 6749 §4.1.2',
    check: (asked) => {
      const grant = codeGrantIn(reader, asked);
      const age = reader.now() - (grant?.at ?? 0);
      if (grant && age <= codeLifetime) return pass(`This server issued it ${age} seconds ago; it lives for a minute.`);
      return refuse({
        why: 'This server did not issue it, or it is too old.',
        error,
        description: 'The code is void',
      });
    },
  },
  {
    id: 'once',
    title: 'code, not redeemed before',
    reference: 'RFC 6749 §4.1.2',
    check: ({ fields }) => {
      if (!reader.grants.used.has(of(fields, 'code'))) return pass('It comes for the first time.');
      const why =
        'It was redeemed before. Two may have it, so the server also revokes what the code gave; an access token that needs no question lives on until its exp.';
      return refuse({ why, error, description: 'The code was used before' });
    },
  },
];

/** Whether the one who redeems a code is the one who had the browser fetch it. */
const ownerChecks = (reader: GrantReader): readonly CheckRule<TokenRequest>[] => [
  {
    id: 'redirect',
    title: 'client and redirect_uri, as in the authorization request',
    reference: 'RFC 6749 §4.1.3',
    check: (asked) => {
      const { clientId, fields } = asked;
      const grant = codeGrantIn(reader, asked);
      const isSame = grant?.clientId === clientId && grant?.redirectUri === of(fields, 'redirect_uri');
      if (isSame) return pass('Both are the same as in the request that led to this code.');
      return refuse({ why: 'The code was issued to another client.', error, description: 'The code is of another' });
    },
  },
  {
    id: 'pkce',
    title: 'code_verifier, the secret behind the code_challenge',
    reference: 'RFC 7636 §4.6',
    check: async (asked) => {
      const challenge = codeGrantIn(reader, asked)?.challenge;
      if (challenge === undefined)
        return pass('No code_challenge came with the authorization request: nothing to compare.');
      if ((await hashOf(of(asked.fields, 'code_verifier'))) === challenge)
        return pass('Its SHA-256 hash is the code_challenge: who redeems the code is who began.');
      const why = 'Its SHA-256 hash is not the code_challenge: who redeems the code is not the one who began.';
      return refuse({ why, error, description: 'The code_verifier does not fit' });
    },
  },
];

/** What is looked at before a refresh token becomes an access token. */
export const refreshChecks = (reader: GrantReader): readonly CheckRule<TokenRequest>[] => [
  {
    id: 'refresh',
    title: 'refresh_token, issued to this client',
    reference: 'RFC 6749 §6',
    check: (asked) => {
      if (refreshGrantIn(reader, asked)?.clientId === asked.clientId)
        return pass('This server issued it to this client.');
      return refuse({ why: 'It was not issued to this client.', error, description: 'The refresh token is void' });
    },
  },
  {
    id: 'refresh-age',
    title: 'refresh_token, still alive',
    reference: 'RFC 9700 §4.14.2',
    check: (asked) => {
      const days = Math.floor((reader.now() - (refreshGrantIn(reader, asked)?.at ?? 0)) / 86_400);
      if (days * 86_400 < refreshLifetime) return pass('It was used or issued in the last 30 days.');
      const why = `It was not used for ${days} days, and ends after 30. The user has to sign in again.`;
      return refuse({ why, error, description: 'The refresh token has expired' });
    },
  },
  rotationCheck(reader),
];

const refreshGrantIn = ({ grants }: GrantReader, { fields }: TokenRequest): RefreshGrant | undefined =>
  grants.refreshTokens.get(of(fields, 'refresh_token'));

const rotationCheck = (reader: GrantReader): CheckRule<TokenRequest> => ({
  id: 'rotation',
  title: 'refresh_token, not used before',
  reference: 'RFC 9700 §4.14.2',
  check: (asked) => {
    const { grants, rotates } = reader;
    if (!rotates) return pass('This server does not count: one refresh token is good for any number of times.');
    const family = refreshGrantIn(reader, asked)?.family ?? '';
    if (grants.revoked.has(family))
      return refuse({
        why: 'Its whole family was revoked when an old one of it came back.',
        error,
        description: 'The refresh token was revoked',
      });
    if (!grants.used.has(of(asked.fields, 'refresh_token'))) return pass('It comes for the first time.');
    grants.revoked.add(family);
    const why =
      'It was used before, so two have it, and the server cannot tell which one is the thief. It revokes the whole family.';
    return refuse({ why, error, description: 'The refresh token was used before' });
  },
});
