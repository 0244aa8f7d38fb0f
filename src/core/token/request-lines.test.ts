import { describe, expect, it } from 'vitest';
import { readSighting } from './reading/read-sighting.ts';
import { requestLines } from './request-lines.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (payload: object): string => `${encode({ alg: 'none' })}.${encode(payload)}.`;
const lines = (text: string) => requestLines(readSighting(text, undefined));

describe('requestLines', () => {
  it('writes the header and the command, with the scheme that the token needs', () => {
    const plain = token({ sub: 'ada' });
    expect(lines(plain)).toEqual({
      header: `Authorization: Bearer ${plain}`,
      curl: `curl -H 'Authorization: Bearer ${plain}' https://api.example.com/`,
    });
    expect(lines(token({ cnf: { jkt: 'x' } }))?.header).toMatch(/^Authorization: DPoP eyJ/);
  });

  it('sends the token to no host that it names', () => {
    expect(lines(token({ aud: 'https://evil.example/', iss: 'https://evil.example' }))?.curl).not.toContain('evil');
  });

  it.each(['', 'no token', `${token({})}'; rm -rf /; '`, JSON.stringify({ payload: 'e30', signature: '' })])(
    'has nothing for %j',
    (text) => {
      expect(lines(text)).toBeUndefined();
    },
  );
});
