import { describe, expect, it } from 'vitest';
import { certifiedKey, publicSet } from '../fixtures/rfc7517.ts';
import { curlLine } from './curl-line.ts';
import type { FetchFailure } from './fetch-report.ts';
import { readAnswer, type FetchReading, type Wanted } from './read-answer.ts';

const asked = 'https://id.example/keys';
const wanted: Wanted = { iss: 'https://id.example', kid: undefined, isOnline: true, from: 'null' };

function read(text: string, { status = 200, type = 'application/json', ...known } = {}, more: Partial<Wanted> = {}) {
  return readAnswer(asked, { outcome: 'served', address: asked, status, type, text, ...known }, { ...wanted, ...more });
}

const said = (reading: FetchReading): string =>
  reading.kind === 'failure' ? `${reading.words.title}: ${reading.words.text}` : reading.kind;
const place = 'https://id.example/.well-known/openid-configuration';
const describing = (document: object, more?: Partial<Wanted>, at = place) =>
  readAnswer(
    at,
    { outcome: 'served', address: at, status: 200, type: 'application/json', text: JSON.stringify(document) },
    { ...wanted, ...more },
  );

describe('readAnswer', () => {
  it('takes keys in every form that is no secret', () => {
    expect(read(publicSet)).toEqual({ kind: 'keys', address: asked, text: publicSet, count: 2 });
    expect(read(certifiedKey)).toMatchObject({ kind: 'keys', count: 1 });
  });

  // Whatever text it is, the key field would take it for a secret.
  it.each(['hunter2', 'not found', '', '   ', '"text"', '5'])('takes no other text for one: %j', (text) => {
    expect(read(text, { type: 'text/plain' }).kind).toBe('failure');
  });

  it('says which names there are where the one that is wanted is missing', () => {
    expect(read(publicSet, {}, { kid: '2011-04-29' })).not.toHaveProperty('doubt');
    expect(read(publicSet, {}, { kid: '2012' })).toHaveProperty(
      'doubt',
      'None of these keys has the key ID “2012”, which the token names; their key IDs are “1”, “2011-04-29”. Issuers change their keys: a new key may not be published yet (fetch again), the token may be older than these keys, or these are the keys of another issuer, tenant or environment.',
    );
  });

  it('compares the issuer of a description with the token’s, to the letter', () => {
    const jwks_uri = 'https://id.example/keys';
    const description = {
      kind: 'description',
      keysAt: jwks_uri,
      issuer: 'https://id.example',
      isIssuers: true,
      isCompared: true,
    };
    expect(describing({ issuer: 'https://id.example', jwks_uri })).toEqual(description);
    expect(describing({ issuer: 'https://id.example', jwks_uri }, { iss: undefined })).toEqual({
      ...description,
      isCompared: false,
    });
    expect(describing({ issuer: 'https://id.example/', jwks_uri })).toHaveProperty(
      'objection',
      'Its issuer is “https://id.example/”, and the iss of the token is “https://id.example”. They must be identical, or this metadata must not be used (RFC 8414 §3.3).',
    );
    expect(describing({ jwks_uri })).toHaveProperty(
      'objection',
      expect.stringMatching(/^It names no issuer, and the iss/),
    );
    expect(said(describing({ issuer: 'https://id.example', jwks_uri: '/keys' }))).toBe(
      'id.example does not give a usable URL for its keys: Its “jwks_uri” is “/keys”, which is not a whole URL.',
    );
  });

  it.each([
    ['https://id.example/.well-known/openid-configuration', 'https://id.example', true],
    ['https://id.example/.well-known/openid-configuration?appid=1', 'https://id.example', true],
    ['https://id.example/.well-known/oauth-authorization-server/a', 'https://id.example/a', true],
    ['https://id.example/a/.well-known/openid-configuration', 'https://id.example/a/', true],
    ['https://evil.example/.well-known/openid-configuration', 'https://id.example', false],
    ['https://id.example/evil/.well-known/openid-configuration', 'https://id.example/good', false],
    ['https://id.example/evil/.well-known/openid-configuration', 'https://id.example', false],
    ['http://id.example/.well-known/openid-configuration', 'https://id.example', false],
    ['https://id.example/anything.json', 'https://id.example', false],
  ])('believes a description where only its issuer can put it: %s of %s', (at, issuer, isBelieved) => {
    const reading = describing({ issuer, jwks_uri: 'https://id.example/keys' }, { iss: issuer }, at);
    if (isBelieved) expect(reading).toMatchObject({ kind: 'description', issuer, isIssuers: true });
    else {
      expect(reading).toHaveProperty('isIssuers', false);
      expect(reading).toHaveProperty(
        'objection',
        `It names “${issuer}” as its issuer, but it is not at the URL where that issuer publishes its metadata (RFC 8414 §3.1), so anyone could have written it.`,
      );
    }
    expect('objection' in reading).toBe(!isBelieved);
  });

  it.each([
    ['<!DOCTYPE html><p>', {}, 'id.example responded with a web page: The response is HTML'],
    ['Sign in', { type: 'text/html; charset=utf-8' }, 'id.example responded with a web page: The response is HTML'],
    ['{"keys":[]}', {}, 'The JSON of id.example contains no keys: This JWK set holds no key'],
    ['{"keys":[{', {}, 'The response of id.example is neither JSON nor PEM: It begins with “{"keys":[{”'],
    ['', {}, 'The response of id.example is neither JSON nor PEM: The response is empty.'],
    ['{}', { status: 404 }, 'id.example responded with HTTP 404: There are no keys at this URL.'],
    ['{}', { status: 401 }, 'id.example responded with HTTP 401: The server refuses the request.'],
    ['{}', { status: 503 }, 'id.example responded with HTTP 503: The server has a problem of its own.'],
  ])('says of %j why it is of no use', (text, given, beginning) => {
    expect(said(read(text, given))).toMatch(new RegExp(`^${beginning.replaceAll(/[{}[\]().?]/g, '\\$&')}`));
  });

  it('tells failures apart, each in words of its own', () => {
    const failures: readonly FetchFailure[] = ['too-large', 'timeout', 'broken', 'policy', 'unreadable', 'unreachable'];
    const all = failures.flatMap((outcome) =>
      [true, false].map((isOnline) => said(readAnswer(asked, { outcome }, { ...wanted, isOnline }))),
    );
    // Only what cannot be reached depends on whether there is a network.
    expect(new Set(all).size).toBe(failures.length + 1);
    expect(all.at(-1)).toMatch(/^This browser is offline: /);
    expect(said(readAnswer(asked, { outcome: 'other-scheme', address: 'http://localhost/keys' }, wanted))).toContain(
      'The request was https, and a redirect led to http, at http://localhost/keys.',
    );
  });
});

describe('curlLine', () => {
  it('lets nothing of an address be read by the shell', () => {
    expect(curlLine("https://id.example/$(id)`id`;'x")).toBe("curl -sSL 'https://id.example/$(id)`id`;'\\''x'");
  });
});
