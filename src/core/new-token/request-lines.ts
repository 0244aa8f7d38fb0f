import { stringOf, valueOf, type JsonObject } from '../text/json-node.ts';
import type { Template } from './templates.ts';

/** How a token travels: the line of the request that carries it, and that request on a command line. */
export interface RequestLines {
  /** "Authorization header", "Form parameter" */
  readonly title: string;
  readonly line: string;
  readonly curl: string;
}

/** The line and the curl command for a new token; URL and method come from its claims where they are plain ASCII. */
export function requestLines(kind: Template['id'], token: string, claims: JsonObject): RequestLines {
  switch (kind) {
    case 'dpop': {
      const method = stringOf(claims, 'htm') ?? '';
      const verb = /^[A-Z]{1,20}$/.test(method) ? method : 'POST';
      return header(`DPoP: ${token}`, 'DPoP header', addressIn(claims, 'htu') ?? 'https://auth.example/token', verb);
    }
    case 'assertion':
      return form('client_assertion', token, addressIn(claims, 'aud') ?? 'https://auth.example/token', [
        'grant_type=client_credentials',
        'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      ]);
    case 'logout':
      return form('logout_token', token, 'https://client.example/backchannel-logout', []);
    default:
      return header(
        `Authorization: Bearer ${token}`,
        'Authorization header',
        addressIn(claims, 'aud') ?? 'https://api.example',
      );
  }
}

const header = (line: string, title: string, address: string, verb?: string): RequestLines => ({
  title,
  line,
  curl: `curl ${verb === undefined ? '' : `-X ${verb} `}-H ${quoted(line)} ${quoted(address)}`,
});

const form = (name: string, token: string, address: string, further: readonly string[]): RequestLines => {
  const line = `${name}=${token}`;
  return {
    title: 'Form parameter',
    line,
    curl: `curl ${[...further, line].map((one) => `-d ${quoted(one)}`).join(' ')} ${quoted(address)}`,
  };
};

/** For any Unix shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Visible ASCII only: what is pasted into a terminal may hold no control character. */
const plainAddress = /^https?:\/\/[!-~]{1,2000}$/;

function addressIn(claims: JsonObject, name: string): string | undefined {
  const value = valueOf(claims, name);
  const texts = value?.type === 'array' ? value.items : value ? [value] : [];
  return texts.flatMap((one) => (one.type === 'string' && plainAddress.test(one.value) ? [one.value] : []))[0];
}
