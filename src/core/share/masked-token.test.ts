import { describe, expect, it } from 'vitest';
import { excerptOf } from '../text/excerpt.ts';
import { jsonTokens } from '../token/fixtures/json-tokens.ts';
import { rfcTokens } from '../token/fixtures/rfc.ts';
import { disclosureOf, process, readSdJwt, sdJwtOf, sha256 } from '../token/fixtures/sd-jwts.ts';
import { convert } from '../token/write/convert.ts';
import { parse } from '../token/reading/parse.ts';
import { maskedToken } from './masked-token.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');

function masked(text: string, names: readonly string[]): string {
  const token = parse(excerptOf(text));
  if (token.kind !== 'jws' && token.kind !== 'sd-jwt') throw new Error(token.kind);
  const digests =
    token.kind === 'sd-jwt'
      ? new Map(token.disclosures.map(({ excerpt }) => [excerpt.text, sha256(excerpt.text)]))
      : undefined;
  return maskedToken(token, new Set(names), digests);
}

const decoded = (text: string): string =>
  parse(excerptOf(text))
    .parts.map((part) => part.text ?? '')
    .join('\n');

describe('a masked token', () => {
  it('keeps the type of each value, its order and its spaces', () => {
    const claims =
      '{ "sub":"ada", "n":42,\n "ok":true, "roles":["a","b"], "user":{"email":"ada@example.com","age":36}, "kept":"x" }';
    const text = `${encoded('{"alg":"HS256","kid":"key-1"}')}.${encoded(claims)}.QUJD`;
    const [header, payload] = masked(text, ['sub', 'n', 'ok', 'roles', 'email', 'kid'])
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString());
    expect(header).toBe('{"alg":"HS256","kid":"•••"}');
    expect(payload).toBe(
      '{ "sub":"•••", "n":0,\n "ok":false, "roles":[], "user":{"email":"•••","age":36}, "kept":"x" }',
    );
  });

  it('is the same token where nothing is masked, in every serialization', () => {
    for (const { token } of [...rfcTokens, ...jsonTokens]) {
      const { kind } = parse(excerptOf(token));
      if (kind === 'jws' || kind === 'sd-jwt') expect(masked(token, [])).toBe(token);
    }
  });

  it('masks what no signature protects, and each of several headers', () => {
    const one = (kid: string) => ({
      protected: encoded(`{"alg":"HS256","kid":"${kid}"}`),
      header: { x: kid },
      signature: 'QUJD',
    });
    const text = JSON.stringify({ payload: encoded('{"sub":"ada"}'), signatures: [one('key-one'), one('key-two')] });
    const after = decoded(masked(text, ['kid', 'x', 'sub']));
    expect(after).not.toMatch(/key-|ada/);
    expect(after.match(/•••/g)?.length).toBeGreaterThan(3);
  });

  it('has no disclosure of a masked claim, nor of what is inside it', () => {
    const street = disclosureOf(['salt-1', 'street_address', '1 Example Road']);
    const address = disclosureOf(['salt-2', 'address', { _sd: [street.digest] }]);
    const role = disclosureOf(['salt-3', 'role', 'reader']);
    const { excerpt } = sdJwtOf({ _sd: [address.digest, role.digest] }, [address, street, role]);
    const compact = masked(excerpt.text, ['address']);
    expect(process(readSdJwt(compact)).disclosures.map(({ path }) => path)).toEqual(['role']);
    const json = convert(readSdJwt(excerpt.text), 'flattened');
    if (!json.ok) throw new Error(json.problem);
    const after = masked(json.value, ['address']);
    for (const text of [street.text, address.text]) expect(after).not.toContain(text);
    expect(after).toContain(role.text);
  });

  it('masks the key binding, in every serialization', () => {
    const bound = [encoded('{"alg":"ES256","typ":"kb+jwt"}'), encoded('{"nonce":"n-4711","aud":"shop"}'), 'QUJD'].join(
      '.',
    );
    const role = disclosureOf(['salt-1', 'role', 'reader']);
    const compact = `${sdJwtOf({ _sd: [role.digest] }, [role]).excerpt.text}${bound}`;
    const json = convert(readSdJwt(compact), 'general');
    if (!json.ok) throw new Error(json.problem);
    for (const text of [compact, json.value]) {
      expect(decoded(text)).toContain('n-4711');
      const after = masked(text, ['nonce']);
      expect(decoded(after)).toContain('{"nonce":"•••","aud":"shop"}');
      expect(after).not.toContain(bound);
    }
  });

  it('has no disclosure of a masked claim that matches no digest, is damaged, or has an unknown hash', () => {
    const email = disclosureOf(['salt-1', 'email', 'ada@example.com']);
    const damaged = { text: encoded('["salt-2","email","ada@exam'), digest: '' };
    const token = sdJwtOf({ _sd: [], _sd_alg: 'rot13' }, [email, damaged]);
    for (const digests of [undefined, new Map<string, string>()]) {
      const after = maskedToken(token, new Set(['email']), digests);
      for (const { text } of [email, damaged]) expect(after).not.toContain(text);
    }
  });

  it('masks what stands around the parts, and empties parts that nobody reads', () => {
    const hidden = encoded('{"email":"ada@example.com"}');
    const text = `{"email":"ada@example.com","payload":"${hidden}","payload":"e30","signatures":[{"protected":"${encoded('{"alg":"HS256"}')}","signature":"QUJD","by":{"email":"ada@example.com"}}]}`;
    const after = masked(text, ['email']);
    expect(after).not.toMatch(/ada@/);
    expect(after).not.toContain(hidden);
    expect(after).toContain('"by":{"email":"•••"}');
  });
});
