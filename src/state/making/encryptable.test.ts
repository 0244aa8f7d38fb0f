import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../core/text/excerpt.ts';
import { jsonToken } from '../../core/token/fixtures/json-tokens.ts';
import { rfc7515A1, rfc7515A4, rfc7515F, rfc7516A1, rfc9901S51 } from '../../core/token/fixtures/paste-tokens.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { encryptable } from './encryptable.ts';

const offered = (text: string): readonly object[] =>
  encryptable(parse(excerptOf(text))).map(({ id, header }) => ({ id, ...header }));

describe('what can be encrypted', () => {
  it.each([
    [
      'a JWT, nested (RFC 7519 §5.2), and its claims',
      rfc7515A1,
      [
        { id: 'token', cty: 'JWT' },
        { id: 'content', typ: 'JWT' },
      ],
    ],
    ['a payload that is no claims set', rfc7515A4, [{ id: 'token', cty: 'JWT' }, { id: 'content' }]],
    ['a token whose payload is elsewhere', rfc7515F, [{ id: 'token', cty: 'JWT' }]],
    ['an encrypted token that is not opened', rfc7516A1, [{ id: 'token', cty: 'JWT' }]],
    ['an SD-JWT, by the type of RFC 9901', rfc9901S51, [{ id: 'token', cty: 'sd-jwt' }]],
    [
      'a token in JSON, which is no JWT',
      jsonToken('rfc7515-a.6-general').token,
      [
        { id: 'token', cty: 'jose+json' },
        { id: 'content', typ: 'JWT' },
      ],
    ],
    ['plain claims', '{"iss":"joe"}', [{ id: 'content', typ: 'JWT' }]],
    ['a key', '{"kty":"oct","k":"AAAA"}', []],
    ['nothing', '', []],
  ])('%s', (_, text, wanted) => {
    expect(offered(text)).toEqual(wanted);
  });

  it('keeps the bytes as they stand', () => {
    const [token, content] = encryptable(parse(excerptOf(rfc7515A1)));
    expect(new TextDecoder().decode(token?.bytes())).toBe(rfc7515A1);
    expect(new TextDecoder().decode(content?.bytes())).toBe(
      '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
    );
  });
});
