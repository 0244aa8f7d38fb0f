import { describe, expect, it } from 'vitest';
import { rfc7515A1 as first, rfc7515A2 as second, rfc7515A3 as third } from '../fixtures/paste-tokens.ts';
import { withPlaces } from '../whereabouts/with-places.ts';
import { findTokens } from './find.ts';
import { inView, unchosen } from './in-view.ts';

const inViewOf = (paste: string, choice = unchosen) => {
  const sighting = inView(findTokens(paste), choice);
  return sighting && [sighting.context, sighting.excerpt.text];
};

describe('the token in view', () => {
  it.each([
    [
      'Authorization before a cookie',
      `GET / HTTP/1.1\nCookie: session=${first}\nAuthorization: Bearer ${second}\n`,
      'Authorization header',
      second,
    ],
    [
      'the access token before its proof',
      `GET / HTTP/1.1\nDPoP: ${first}\nAuthorization: DPoP ${second}\n`,
      'Authorization header',
      second,
    ],
    [
      'a cookie before a proof',
      `GET / HTTP/1.1\nDPoP: ${first}\nCookie: session=${second}\n`,
      'cookie session',
      second,
    ],
    [
      'another header before the body',
      `POST / HTTP/1.1\nCookie: a=${first}\nX-Api-Token: ${second}\n\nassertion=${third}`,
      'X-Api-Token header',
      second,
    ],
    [
      'the body before a cookie',
      `POST / HTTP/1.1\nCookie: a=${first}\n\n{"token":"${second}"}`,
      'JSON member token',
      second,
    ],
    [
      'a request before a response',
      `HTTP/1.1 200 OK\n\n{"access_token":"${first}"}\n\nGET / HTTP/1.1\nCookie: a=${second}\n`,
      'cookie a',
      second,
    ],
    [
      'what curl -v shows of a request before what it shows of the response',
      `< HTTP/2 200\n< x-token: ${first}\n> GET / HTTP/2\n> cookie: a=${second}\n`,
      'cookie a',
      second,
    ],
    [
      'a request of a HAR file before the response',
      `{"response":{"content":{"text":"${first}"}},"request":{"cookies":[{"name":"a","value":"${second}"}]}}`,
      'cookie a',
      second,
    ],
    [
      'the first of two that are in like places',
      `{"id_token":"${first}","access_token":"${second}"}`,
      'JSON member id_token',
      first,
    ],
  ])('is %s', (_, paste, context, token) => {
    expect(inViewOf(paste)).toEqual([context, token]);
  });

  it('is the chosen one, as long as it is there', () => {
    const paste = `Cookie: session=${first}\nAuthorization: Bearer ${second}`;
    expect(inViewOf(paste, 0)).toEqual(['cookie session', first]);
    expect(inViewOf(paste, 7)).toEqual(['Authorization header', second]);
    expect(inViewOf('nothing')).toBeUndefined();
  });

  it('is named by the request where a response and a request have the same token', () => {
    const paste = `{"access_token":"${first}"}\nAuthorization: Bearer ${first}\nCookie: a=${first}`;
    expect(findTokens(paste).map(({ context }) => context)).toEqual(['Authorization header']);
  });

  it('is found in the password of an Authorization header', () => {
    const basic = Buffer.from(`user:${first}`).toString('base64');
    const found = withPlaces(`Authorization: Basic ${basic}`);
    expect(found.map(({ context, wrapping }) => [context, wrapping?.way])).toEqual([
      ['Authorization header', 'after base64-decoding'],
    ]);
  });
});
