import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fragmentNames, readLink } from './share-link.ts';

const token = 'eyJhbGciOiJub25lIn0.e30.';
const pem = '-----BEGIN PUBLIC KEY-----\nMFkw+Ew/EAYH==\n-----END PUBLIC KEY-----';

describe('readLink', () => {
  it.each([...fragmentNames.map((name) => `#${name}=`), '#debugger-io?token=', '#?token=', '#/?token='])(
    'reads %s',
    (before) => {
      expect(readLink({ hash: before + token, search: '' })).toEqual({ text: token, sentToServer: false });
    },
  );

  it('reads a public key beside the token, with its plus signs', () => {
    const encoded = encodeURIComponent(pem);
    expect(readLink({ hash: `#debugger-io?token=${token}&publicKey=${encoded}`, search: '' })?.publicKey).toBe(pem);
    const sloppy = pem
      .replace('BEGIN PUBLIC KEY', 'BEGIN+PUBLIC+KEY')
      .replaceAll('\n', '%0A')
      .replace('END PUBLIC KEY', 'END+PUBLIC+KEY');
    expect(readLink({ hash: `#token=${token}&publicKey=${sloppy}`, search: '' })?.publicKey).toBe(pem);
  });

  it('reads the query too, and says that it was sent', () => {
    expect(readLink({ hash: '', search: `?token=${token}` })).toEqual({ text: token, sentToServer: true });
  });

  it('prefers the fragment, and takes several tokens', () => {
    const link = readLink({ hash: `#token=a.b.c&token=${token}`, search: '?token=x' });
    expect(link).toEqual({ text: `a.b.c\n${token}`, sentToServer: false });
  });

  it('leaves a whole authorization response as it stands', () => {
    const hash = `#access_token=a.b.c&id_token=${token}&token_type=Bearer&expires_in=3600&state=x%20y&iss=https%3A%2F%2Fexample.com`;
    expect(readLink({ hash, search: '' })).toEqual({ text: hash, sentToServer: false });
  });

  it('reads what is expected, and a key by its other name', () => {
    const hash = `#t=${token}&key=secret&iss=https%3A%2F%2Fexample.com&aud=api&nonce=n-0S6_WzA2Mj`;
    expect(readLink({ hash, search: '' })).toEqual({
      text: token,
      publicKey: 'secret',
      expected: { issuer: 'https://example.com', audience: 'api', nonce: 'n-0S6_WzA2Mj' },
      sentToServer: false,
    });
  });

  it('takes a text of several lines', () => {
    const text = `GET / HTTP/1.1\nAuthorization: Bearer ${token}`;
    expect(readLink({ hash: `#text=${encodeURIComponent(text)}`, search: '' })?.text).toBe(text);
  });

  it('has every name known to what runs before the first paint, which leaves the welcome out', () => {
    const script = readFileSync('public/before-paint.js', 'utf8');
    expect(script).toContain(`(?:${fragmentNames.join('|')})=`);
  });

  it('leaves other addresses alone', () => {
    expect(readLink({ hash: '#/learn', search: '?utm=1' })).toBeUndefined();
    expect(readLink({ hash: '', search: '?t=17&text=x&key=y' })).toBeUndefined();
    expect(readLink({ hash: '#token=', search: '' })).toBeUndefined();
  });
});
