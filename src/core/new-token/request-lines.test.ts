import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../text/json-node.ts';
import { readJson } from '../text/json.ts';
import { requestLines } from './request-lines.ts';

function claims(value: object): JsonObject {
  const { root } = readJson(JSON.stringify(value));
  if (root?.type !== 'object') throw new Error('no object');
  return root;
}

/** The arguments that a shell makes of a line, in place of `curl`. */
const argumentsOf = (line: string): readonly string[] =>
  execFileSync('sh', ['-c', `curl() { printf '%s\\0' "$@"; }; ${line}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);

describe('the request that carries a new token', () => {
  it('has an Authorization header, for the audience', () => {
    const { title, line, curl } = requestLines('access', 'a.b.c', claims({ aud: ['x', 'https://api.example/v1'] }));
    expect([title, line]).toEqual(['Authorization header', 'Authorization: Bearer a.b.c']);
    expect(argumentsOf(curl)).toEqual(['-H', 'Authorization: Bearer a.b.c', 'https://api.example/v1']);
  });

  it('has a DPoP header, with the method and the URL of the proof', () => {
    const { line, curl } = requestLines('dpop', 'a.b.c', claims({ htm: 'PUT', htu: 'https://api.example/a' }));
    expect(line).toBe('DPoP: a.b.c');
    expect(argumentsOf(curl)).toEqual(['-X', 'PUT', '-H', 'DPoP: a.b.c', 'https://api.example/a']);
  });

  it('has a form, for a client assertion and for a logout token', () => {
    expect(argumentsOf(requestLines('assertion', 'a.b.c', claims({ aud: 'https://as.example/token' })).curl)).toEqual([
      '-d',
      'grant_type=client_credentials',
      '-d',
      'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      '-d',
      'client_assertion=a.b.c',
      'https://as.example/token',
    ]);
    expect(requestLines('logout', 'a.b.c', claims({})).line).toBe('logout_token=a.b.c');
  });

  it('runs nothing that a claim says', () => {
    const quote = `https://a.example/'$(id)'`;
    expect(argumentsOf(requestLines('access', 'a.b.c', claims({ aud: quote })).curl).at(-1)).toBe(quote);
    for (const aud of ['https://a.example/\u001b[2J', 'https://a.example/\nrm', 'file:///etc/passwd', '-o/x'])
      expect(argumentsOf(requestLines('access', 'a.b.c', claims({ aud })).curl).at(-1)).toBe('https://api.example');
    const { curl } = requestLines('dpop', 'a.b.c', claims({ htm: 'GET; id', htu: 'https://api.example' }));
    expect(argumentsOf(curl).slice(0, 2)).toEqual(['-X', 'POST']);
  });
});
