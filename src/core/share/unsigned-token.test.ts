import { describe, expect, it } from 'vitest';
import { excerptOf } from '../text/excerpt.ts';
import { jsonTokens } from '../token/fixtures/json-tokens.ts';
import { rfcTokens } from '../token/fixtures/rfc.ts';
import { disclosureOf, sdJwtOf } from '../token/fixtures/sd-jwts.ts';
import { parse } from '../token/reading/parse.ts';
import { unsignedToken } from './unsigned-token.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

function unsigned(text: string): string {
  const token = parse(excerptOf(text));
  if (token.kind !== 'jws' && token.kind !== 'sd-jwt') throw new Error(token.kind);
  return unsignedToken(token);
}

const signatures = (text: string): readonly string[] => {
  const token = parse(excerptOf(text));
  if (token.kind !== 'jws' && token.kind !== 'sd-jwt') return [];
  const jws = token.kind === 'jws' ? token : token.issuerJwt;
  const bound = token.kind === 'sd-jwt' && token.keyBindingJwt ? [token.keyBindingJwt] : [];
  return [jws, ...jws.others, ...bound].map(({ signature }) => signature.excerpt.text);
};

const all = [...rfcTokens.map(({ token }) => token), ...jsonTokens.map(({ token }) => token)].filter(
  (text) => signatures(text).filter((signature) => signature !== '').length > 0,
);

describe('a token without its signatures', () => {
  it('is the same but for them, in every serialization', () => {
    expect(all.length).toBeGreaterThan(12);
    for (const text of all) {
      const without = unsigned(text);
      for (const signature of signatures(text)) if (signature !== '') expect(without).not.toContain(signature);
      expect(signatures(without).join('')).toBe('');
      const before = parse(excerptOf(text));
      const after = parse(excerptOf(without));
      const rest = ({ parts }: typeof before): readonly string[] =>
        parts.filter(({ name }) => name !== 'signature').map(({ excerpt }) => excerpt.text.replace(/"kb_jwt":.*$/, ''));
      expect(after.kind).toBe(before.kind);
      expect(rest(after)).toEqual(rest(before));
    }
  });

  it('keeps the disclosures, and a key binding JWT without its signature', () => {
    const disclosure = disclosureOf(['salt', 'name', 'Ada']);
    const sdJwt = sdJwtOf({ _sd: [disclosure.digest] }, [disclosure]).excerpt.text;
    const kb = `${encoded('{"alg":"ES256","typ":"kb+jwt"}')}.${encoded('{"nonce":"n"}')}`;
    expect(unsigned(`${sdJwt}${kb}.QUJD`)).toBe(`${sdJwt.replace(/A{86}/, '')}${kb}.`);
  });

  it('has no signed token inside, neither as its payload nor in a claim', () => {
    const inner = `${encoded('{"alg":"HS256"}')}.${encoded('{"sub":"ada"}')}.c2VjcmV0LXNpZ25hdHVyZQ`;
    const outer = (payload: string): string => `${encoded('{"alg":"HS256"}')}.${encoded(payload)}.QUJD`;
    for (const payload of [inner, `{"id_token":"${inner}","n":[{"x":"${inner}"}]}`]) {
      const [, body = ''] = unsigned(outer(payload)).split('.');
      expect(Buffer.from(body, 'base64url').toString()).toBe(payload.replaceAll('c2VjcmV0LXNpZ25hdHVyZQ', ''));
    }
  });

  it('has none wherever it stands in a string, nor in a token inside a token', () => {
    const signature = 'c2VjcmV0LXNpZ25hdHVyZQ';
    const jws = (payload: object, end = signature): string =>
      `${encoded('{"alg":"HS256"}')}.${encoded(JSON.stringify(payload))}.${end}`;
    const inner = jws({ sub: 'ada' });
    const disclosure = disclosureOf(['salt', 'name', 'Ada']);
    const strings = [
      `Bearer ${inner}`,
      ` ${inner}`,
      `https://a.example/cb#id_token=${inner}&state=1`,
      `session=${inner}; Path=/`,
      JSON.stringify({ id_token: inner }),
      `${inner}~${disclosure.text}~`,
      jws({ id_token: inner }),
      jws({ one: jws({ two: jws({ three: inner }) }) }),
    ];
    for (const text of strings) {
      const [, body = ''] = unsigned(jws({ text }, 'QUJD')).split('.');
      let layer = Buffer.from(body, 'base64url').toString();
      for (let depth = 0; depth < 6; depth++) {
        expect(layer).not.toContain(signature);
        layer = layer.replaceAll(/[\w-]{12,}/g, (part) => `${part} ${Buffer.from(part, 'base64url').toString()}`);
      }
    }
  });

  it('loses what is no part of it, and members that stand in it twice', () => {
    expect(unsigned('eyJhbGciOiJIUzI1NiJ9.e30.QUJD.REVG')).toBe('eyJhbGciOiJIUzI1NiJ9.e30.');
    const twice = '{"payload":"e30","protected":"eyJhbGciOiJIUzI1NiJ9","signature":"QUJD","signature":"REVG"}';
    expect(unsigned(twice)).toBe(twice.replace('QUJD', '').replace('REVG', ''));
    expect(unsigned(twice.slice(0, -4))).not.toMatch(/QUJD|RE/);
  });
});
