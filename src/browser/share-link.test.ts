import { describe, expect, it } from 'vitest';
import { readLink } from './share-link.ts';

const token = 'eyJhbGciOiJub25lIn0.e30.';
const pem = '-----BEGIN PUBLIC KEY-----\nMFkw+Ew/EAYH==\n-----END PUBLIC KEY-----';

describe('readLink', () => {
  it.each(['#token=', '#id_token=', '#access_token=', '#value=', '#debugger-io?token=', '#?token=', '#/?token='])(
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

  it('prefers the fragment, and takes both tokens of an implicit flow', () => {
    const link = readLink({ hash: `#access_token=a.b.c&id_token=${token}&token_type=Bearer`, search: '?token=x' });
    expect(link).toEqual({ text: `${token}\na.b.c`, sentToServer: false });
  });

  it('leaves other addresses alone', () => {
    expect(readLink({ hash: '#/learn', search: '?utm=1' })).toBeUndefined();
    expect(readLink({ hash: '#token=', search: '' })).toBeUndefined();
  });
});
