import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { memberOf } from '../../text/json-node.ts';
import { findTokens } from '../find/find.ts';
import { jsonToken, jsonTokens } from '../fixtures/json-tokens.ts';
import { parse } from '../reading/parse.ts';
import { parameterOf, stringParameter } from '../parameters.ts';
import { signingInputOf } from '../signing-input.ts';
import type { Jwe, Jws, Parsed, SdJwt } from '../token.ts';

function jwsOf(text: string): Jws {
  const parsed = parse(excerptOf(text));
  if (parsed.kind !== 'jws') throw new Error(`${parsed.kind}, no JWS`);
  return parsed;
}
function jweOf(text: string): Jwe {
  const parsed = parse(excerptOf(text));
  if (parsed.kind !== 'jwe') throw new Error(`${parsed.kind}, no JWE`);
  return parsed;
}
function sdJwtOf(text: string): SdJwt {
  const parsed = parse(excerptOf(text));
  if (parsed.kind !== 'sd-jwt') throw new Error(`${parsed.kind}, no SD-JWT`);
  return parsed;
}

const innerOf = (parsed: Parsed): Jws | Jwe => {
  if (parsed.kind === 'sd-jwt') return parsed.issuerJwt;
  if (parsed.kind === 'not-a-token') throw new Error(parsed.looksLike);
  return parsed;
};
const namesOf = (parsed: Parsed): string => parsed.parts.map(({ name }) => name).join(' ');
const b64 = (text: string): string => Buffer.from(text).toString('base64url');

describe('a token in JSON', () => {
  it.each(jsonTokens)('$id opens without a fault', ({ token, kind, serialization, count }) => {
    const parsed = parse(excerptOf(token));
    expect(parsed.kind).toBe(kind);
    expect(innerOf(parsed).serialization).toBe(serialization);
    expect(1 + innerOf(parsed).others.length).toBe(count);
    expect(parsed.faults.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const { excerpt } of parsed.parts)
      expect(token.slice(excerpt.span.start, excerpt.span.end)).toBe(excerpt.text);
    const starts = parsed.parts.map(({ excerpt }) => excerpt.span.start);
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  });

  it('has its parts in the order of the paste, those of every signature', () => {
    expect(namesOf(parse(excerptOf(jsonToken('rfc7515-a.6-general').token)))).toBe(
      'payload header unprotected-header signature header unprotected-header signature',
    );
    expect(namesOf(parse(excerptOf(jsonToken('rfc7516-a.4-general').token)))).toBe(
      'header unprotected-header unprotected-header encrypted-key unprotected-header encrypted-key iv ciphertext tag',
    );
  });

  it('gives each signature of RFC 7515 A.6 its own headers over one payload', () => {
    const jws = jwsOf(jsonToken('rfc7515-a.6-general').token);
    const [other] = jws.others;
    if (!other) throw new Error('one signature');
    expect(stringParameter(jws, 'alg')).toBe('RS256');
    expect(stringParameter(jws, 'kid')).toBe('2010-12-29');
    expect(jws.unprotected[0]?.text).toBe('{"kid":"2010-12-29"}');
    expect(stringParameter(other, 'alg')).toBe('ES256');
    expect(stringParameter(other, 'kid')).toBe('e9bc097a-ce51-4036-9562-d2ade882db0d');
    expect([jws.index, other.index]).toEqual([0, 1]);
    expect(other.payload).toBe(jws.payload);
    expect(jws.payload.text).toContain('"iss":"joe"');
    expect(other.others).toEqual([]);
  });

  it('gives each recipient of RFC 7516 A.4 the union of three headers', () => {
    const jwe = jweOf(jsonToken('rfc7516-a.4-general').token);
    const [other] = jwe.others;
    if (!other) throw new Error('one recipient');
    expect(jwe.header.text).toBe('{"enc":"A128CBC-HS256"}');
    expect(['enc', 'jku', 'alg', 'kid'].map((name) => stringParameter(jwe, name))).toEqual([
      'A128CBC-HS256',
      'https://server.example.com/keys.jwks',
      'RSA1_5',
      '2011-04-29',
    ]);
    expect(stringParameter(other, 'alg')).toBe('A128KW');
    expect(other.encryptedKey.readable.length).toBe(40);
    expect(other.ciphertext).toBe(jwe.ciphertext);
  });

  it('reads additional authenticated data, and a content without any protected header', () => {
    const { aad } = jweOf(jsonToken('rfc7520-5.10-flattened').token);
    expect(aad?.text).toMatch(/^\["vcard",/);
    const open = jweOf(jsonToken('rfc7520-5.12-flattened').token);
    expect(open.header.excerpt.text).toBe('');
    expect(parameterOf(open, 'enc')?.part.name).toBe('unprotected-header');
  });

  it('finds the characters of a parameter in an unprotected header', () => {
    const { token } = jsonToken('rfc7515-a.7-flattened');
    const [header] = jwsOf(token).unprotected;
    const kid = memberOf(header?.json?.root, 'kid');
    const span = header && kid && header.locate(kid.span);
    expect(span && token.slice(span.start, span.end)).toBe('"kid":"e9bc097a-ce51-4036-9562-d2ade882db0d"');
  });

  it('takes a payload with "b64":false as it stands, its JSON escapes resolved', () => {
    const published = jwsOf(jsonToken('rfc7797-4.1-flattened').token);
    expect(published.payload).toMatchObject({ unencoded: true, text: '$.02' });
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const text = `{"payload":"a \\"b\\"\\n\\u20ac \\ud83d\\ude00.","protected":"${header}","signature":"AA"}`;
    const { payload } = jwsOf(text);
    expect(payload.text).toBe('a "b"\n€ 😀.');
    const at = (from: number, to: number): string => {
      const { start, end } = payload.locate({ start: from, end: to });
      return text.slice(start, end);
    };
    expect(at(2, 5)).toBe('\\"b\\"');
    expect(at(6, 7)).toBe('\\u20ac');
    expect(at(8, 10)).toBe('\\ud83d\\ude00');
    expect(new TextDecoder().decode(signingInputOf(jwsOf(text)))).toBe(`${header}.a "b"\n€ 😀.`);
  });

  it('signs nothing but the payload where there is no protected header', () => {
    const jws = jwsOf(jsonToken('rfc7520-4.7-flattened').token);
    expect(new TextDecoder().decode(signingInputOf(jws))).toBe(`.${jws.payload.excerpt.text}`);
  });

  it('is detached without a payload', () => {
    const jws = jwsOf(jsonToken('rfc7520-4.5-flattened').token);
    expect(jws.payload.excerpt.text).toBe('');
    expect(jws.faults.map(({ id }) => id)).toEqual(['payload-detached']);
  });

  it('reads one that was wrapped as RFCs print it', () => {
    const { token } = jsonToken('rfc7515-a.7-flattened');
    const wrapped = token.replace(/[\w-]{60}/g, '$&\n        ');
    const [sighting] = findTokens(`     ${wrapped}\n`);
    const parsed = parse(sighting?.excerpt ?? excerptOf(''));
    expect(parsed.kind === 'jws' && parsed.payload.text).toBe(jwsOf(token).payload.text);
    expect([...new Set(parsed.faults.map(({ id }) => id))].toSorted()).toEqual(['base64url-space', 'token-json']);
  });
});

describe('an SD-JWT in JSON', () => {
  it('has disclosures and a key binding JWT in its header', () => {
    const issued = sdJwtOf(jsonToken('rfc9901-8.2-flattened').token);
    expect(issued.disclosures.map(({ text }) => text)).toContain('["eluV5Og3gSNII8EYnsxA_A", "given_name", "John"]');
    expect(issued.keyBindingJwt).toBeUndefined();
    const bound = sdJwtOf(jsonToken('rfc9901-8.2-flattened-kb').token);
    expect(bound.keyBindingJwt?.header.text).toBe('{"alg": "ES256", "typ": "kb+jwt"}');
    expect(bound.keyBindingJwt?.serialization).toBe('compact');
  });

  it('has them in the first header of several', () => {
    const { issuerJwt, disclosures } = sdJwtOf(jsonToken('rfc9901-8.3-general').token);
    expect(disclosures.length).toBe(2);
    expect(issuerJwt.others.length).toBe(1);
  });
});

describe('a paste with a token in JSON', () => {
  const pastes: readonly (readonly [string, (token: string) => string, string])[] = [
    ['alone', (token) => token, 'pasted text'],
    ['set out', (token) => ` ${token.replaceAll(',"', ',\n  "')}\n`, 'pasted text'],
    ['in JSON', (token) => `{"credential": ${token}, "format": "x"}`, 'JSON member credential'],
    ['in a JSON string', (token) => JSON.stringify({ credential: token }), 'JSON member credential'],
    ['in a JSON string in a JSON string', (token) => JSON.stringify(JSON.stringify({ a: token })), 'JSON member a'],
    ['in a list', (token) => `{"all":[${token},{"a":1}]}`, 'pasted text'],
    ['in the body of a request', (token) => `curl -d '${token}' https://a.example`, 'form field'],
    ['in an address', (token) => `https://a.example/?vp=${encodeURIComponent(token)}&b=1`, 'query parameter vp'],
    ['in a log', (token) => `2024-05-01T10:00:00Z INFO {1} body=${token} "took" 3 ms`, 'log line'],
    ['in HTML', (token) => `<pre>${token.replaceAll('"', '&quot;')}</pre>`, 'element pre'],
    ['behind open braces', (token) => `if (a) { "x" b { 'it's ${token}`, 'pasted text'],
  ];
  it.each(pastes)('%s', (name, build, context) => {
    for (const { token } of jsonTokens) {
      const found = findTokens(build(token));
      if (name !== 'set out') expect(found.map(({ excerpt }) => excerpt.text)).toEqual([token]);
      expect(found.length).toBe(1);
      if (context !== 'form field') expect(found[0]?.context).toBe(context);
    }
  });

  it('gives every token of a mixed paste in its order', () => {
    const [first, second] = [jsonToken('rfc7515-a.7-flattened').token, jsonToken('rfc7516-a.5-flattened').token];
    const compact = `${b64('{"alg":"HS256"}')}.${b64('{"a":1}')}.${'A'.repeat(43)}`;
    const paste = `${first}\n${compact}\n{"b":"${compact}x",\n"c":${second}}`;
    expect(findTokens(paste).map(({ excerpt }) => excerpt.text)).toEqual([first, compact, `${compact}x`, second]);
  });

  it('has no token where there is another signed or encrypted object', () => {
    for (const paste of [
      '{"ciphertext":"AA","iv":"AA"}',
      '{"payload":{"a":1},"signature":"AA"}',
      '{"signature":"AA"}',
      '{"signatures":["AA"]}',
      '{"protected":true,"signature":"AA"}',
      '{"recipients":["a@b.example"],"header":{"a":1}}',
    ])
      expect(findTokens(paste)).toEqual([]);
  });
});
