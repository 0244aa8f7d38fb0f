import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { convert } from './convert.ts';
import { withDetached } from '../detached.ts';
import { findTokens } from '../find/find.ts';
import { jsonToken, jsonTokens } from '../fixtures/json-tokens.ts';
import { rfcToken, rfcTokens } from '../fixtures/rfc.ts';
import { nestedIn } from '../reading/nested.ts';
import { parse } from '../reading/parse.ts';
import { signingInputOf } from '../signing-input.ts';
import type { Jwe, Jws, Parsed, SdJwt, Serialization } from '../token.ts';
import { rewrite, rewritePart, rewriteSealed, write } from './write.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

function tokenOf(text: string): Jws | Jwe | SdJwt {
  const parsed: Parsed = parse(excerptOf(text));
  if (parsed.kind === 'not-a-token') throw new Error(parsed.looksLike);
  return parsed;
}
function jwsOf(text: string): Jws {
  const parsed = tokenOf(text);
  if (parsed.kind === 'jwe') throw new Error('a JWE');
  return parsed.kind === 'sd-jwt' ? parsed.issuerJwt : parsed;
}
function jweOf(text: string): Jwe {
  const parsed = tokenOf(text);
  if (parsed.kind !== 'jwe') throw new Error(parsed.kind);
  return parsed;
}

describe('rewrite', () => {
  it('changes nothing where nothing is named', () => {
    for (const { token, kind } of jsonTokens) {
      const set = token.replaceAll(',"', ' ,\n  "');
      expect(kind === 'jwe' ? rewriteSealed(jweOf(set), {}) : rewrite(jwsOf(set), {})).toBe(set);
    }
  });

  it('exchanges the values of RFC 7515 A.7 in their place', () => {
    const { token } = jsonToken('rfc7515-a.7-flattened');
    const jws = jwsOf(token);
    const { header, payload, signature } = jws;
    const changed = rewrite(jws, { header: 'h', payload: 'p', signature: 's', unprotected: '{"kid": "new"}' });
    expect(changed).toBe(
      token
        .replace(header.excerpt.text, 'h')
        .replace(payload.excerpt.text, 'p')
        .replace(signature.excerpt.text, 's')
        .replace(/"header":\{[^}]*\}/, '"header":{"kid": "new"}'),
    );
  });

  it('changes one signature of several, from the first or from its own view, or all of them', () => {
    const { token } = jsonToken('rfc7515-a.6-general');
    const jws = jwsOf(token);
    const [other] = jws.others;
    if (!other) throw new Error('one signature');
    const expected = token.replace(other.signature.excerpt.text, 'AA');
    expect(rewrite(other, { signature: 'AA' })).toBe(expected);
    expect(rewrite(jws, { others: [{ signature: 'AA' }] })).toBe(expected);
    const all = jwsOf(rewrite(jws, { payload: 'e30', signature: 'AB', others: [{ signature: 'AC', header: 'e30' }] }));
    expect(all.payload.text).toBe('{}');
    expect([all, ...all.others].map((one) => one.signature.excerpt.text)).toEqual(['AB', 'AC']);
    expect(all.others[0]?.header.excerpt.text).toBe('e30');
    expect(all.header.excerpt.text).toBe(jws.header.excerpt.text);
  });

  it('puts in a member that was missing, set out like the others', () => {
    const text = '{\n  "payload": "e30",\n  "header": {"alg": "HS256"},\n  "signature": "AA"\n}';
    expect(rewrite(jwsOf(text), { header: 'e30', signature: 'AB' })).toBe(
      '{\n  "payload": "e30",\n  "header": {"alg": "HS256"},\n  "signature": "AB",\n  "protected": "e30"\n}',
    );
    const bare = '{"payload":"e30","signatures":[{"header":{"alg":"HS256"},"signature":"AA"},{}]}';
    expect(rewrite(jwsOf(bare), { others: [{ signature: 'AB', unprotected: '{}' }] })).toBe(
      '{"payload":"e30","signatures":[{"header":{"alg":"HS256"},"signature":"AA"},{"header":{},"signature":"AB"}]}',
    );
  });

  it('escapes an unencoded payload, and takes an edit of an unprotected header as it is', () => {
    const { token } = jsonToken('rfc7797-4.1-flattened');
    const jws = jwsOf(token);
    const payload = rewritePart(jws.payload, [{ span: { start: 0, end: 1 }, text: '"\\\n€' }]);
    expect(jwsOf(rewrite(jws, { payload })).payload.text).toBe('"\\\n€.02');
    const { token: other } = jsonToken('rfc7515-a.7-flattened');
    const [header] = jwsOf(other).unprotected;
    if (!header) throw new Error('no header');
    const unprotected = rewritePart(header, [{ span: { start: 1, end: 1 }, text: '"x": 1.0, ' }]);
    expect(jwsOf(rewrite(jwsOf(other), { unprotected })).unprotected[0]?.text).toMatch(/^\{"x": 1\.0, "kid"/);
  });

  it('exchanges the values of RFC 7516 A.4, and of each recipient', () => {
    const jwe = jweOf(jsonToken('rfc7516-a.4-general').token);
    const changed = jweOf(
      rewriteSealed(jwe, {
        header: 'e30',
        unprotected: '{"jku":"a"}',
        recipient: '{"alg":"A"}',
        encryptedKey: 'AA',
        iv: 'AB',
        ciphertext: 'AC',
        tag: 'AD',
        others: [{ recipient: '{"alg":"B"}', encryptedKey: 'AE' }],
      }),
    );
    const [other] = changed.others;
    const seen = [changed.header, ...changed.unprotected, changed.encryptedKey, changed.iv, changed.ciphertext];
    expect(seen.map(({ excerpt }) => excerpt.text)).toEqual(['e30', '{"jku":"a"}', '{"alg":"A"}', 'AA', 'AB', 'AC']);
    expect(changed.tag.excerpt.text).toBe('AD');
    expect(other?.unprotected.map(({ text }) => text)).toEqual(['{"jku":"a"}', '{"alg":"B"}']);
    expect(other?.encryptedKey.excerpt.text).toBe('AE');
  });

  it('knows a single unprotected header by the member that holds it', () => {
    const text = '{"protected":"e30","header":{"alg":"dir","enc":"A128GCM"},"iv":"AA","ciphertext":"AA","tag":"AA"}';
    expect(rewriteSealed(jweOf(text), { unprotected: '{"x":1}' })).toBe(
      text.replace('{"alg":"dir","enc":"A128GCM"}', '{"x":1}'),
    );
    const compact = rfcToken('rfc7516-a.1').token;
    expect(rewriteSealed(jweOf(compact), {})).toBe(compact);
    expect(rewriteSealed(jweOf(compact), { header: 'e30', tag: 'AA' })).toMatch(/^e30\..*\.AA$/);
  });

  it('gives back what was put in, whatever it was', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).map((one) => one.replace(/[\ud800-\udfff]/gu, ''));
    const encoded = fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
    const header = '{"alg":"HS256","b64":false,"crit":["b64"]}';
    const base = `{ "payload" : "x", "signatures" : [ { "protected" : "${b64(header)}", "signature" : "AA" } ] }`;
    fc.assert(
      fc.property(text, encoded, (payload, signature) => {
        const jws = jwsOf(rewrite(jwsOf(base), { payload, signature, unprotected: '{"kid":"a"}' }));
        expect([jws.payload.text, jws.signature.excerpt.text]).toEqual([payload, signature]);
        expect(jws.unprotected.map((part) => part.text)).toEqual(['{"kid":"a"}']);
      }),
    );
  });
});

describe('write', () => {
  it('gives back what was read, however damaged', () => {
    const scraps = fc.constantFrom(...jsonTokens.map(({ token }) => token));
    const cut = fc.tuple(
      scraps,
      fc.nat(1500),
      fc.nat(30),
      fc.constantFrom('', '"', '{', '[', '}', '\\', ',', '€', '\n'),
    );
    const damaged = cut.map(([token, at, drop, put]) => token.slice(0, at) + put + token.slice(at + drop));
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = parse(excerptOf(text));
        expect(write(parsed)).toBe(text);
        for (const { span, message } of parsed.faults) {
          expect(message).not.toBe('');
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
        for (const { excerpt } of findTokens(text)) parse(excerpt);
      }),
      { numRuns: 1500 },
    );
  });
});

const converted = (token: string, to: Serialization): string => {
  const result = convert(tokenOf(token), to);
  return result.ok ? result.value : `no: ${result.problem}`;
};
const partsOf = (token: string): readonly string[] =>
  tokenOf(token)
    .parts.filter(({ excerpt }) => excerpt.text !== '')
    .map(({ name, excerpt }) => `${name} ${excerpt.text}`)
    .toSorted();

describe('convert', () => {
  it('takes every compact token of the RFCs to JSON and back', () => {
    for (const { token } of rfcTokens)
      for (const form of ['flattened', 'general'] as const) {
        const json = converted(token, form);
        expect(tokenOf(json).faults.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(partsOf(json)).toEqual(partsOf(token));
        expect(converted(json, 'compact')).toBe(token);
        expect(converted(json, form)).toBe(json);
      }
  });

  it('keeps every part of a token in JSON where it converts it', () => {
    for (const { token, count } of jsonTokens.filter(({ kind }) => kind !== 'sd-jwt'))
      for (const form of ['flattened', 'general'] as const)
        if (form === 'general' || count === 1) expect(partsOf(converted(token, form))).toEqual(partsOf(token));
  });

  it('leaves the signing input as it is', () => {
    const { token } = rfcToken('rfc7515-a.1');
    expect(signingInputOf(jwsOf(converted(token, 'flattened')))).toEqual(signingInputOf(jwsOf(token)));
  });

  it('says what the other form has no place for', () => {
    const header = b64('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const sdJwt = `{"payload":"e30","protected":"${b64('{"alg":"ES256"}')}","header":{"disclosures":[],"kid":"1"},"signature":"AA"}`;
    const reasons = [
      converted(jsonToken('rfc7515-a.6-general').token, 'compact'),
      converted(jsonToken('rfc7515-a.6-general').token, 'flattened'),
      converted(jsonToken('rfc7516-a.4-general').token, 'flattened'),
      converted(jsonToken('rfc7515-a.7-flattened').token, 'compact'),
      converted(jsonToken('rfc7516-a.5-flattened').token, 'compact'),
      converted(jsonToken('rfc7520-5.10-flattened').token, 'compact'),
      converted(jsonToken('rfc7797-4.1-flattened').token, 'compact'),
      converted(`{"payload":"a b","protected":"${header}","signature":"AA"}`, 'compact'),
      converted('{"payload":"e30","signature":"AA"}', 'compact'),
      converted(sdJwt, 'compact'),
      converted(`${b64('{"alg":"HS256"}')}.e30`, 'flattened'),
    ];
    expect(reasons).toEqual([
      'no: This token has 2 signatures, and the compact form has a place for one only. Remove the others first.',
      'no: This token has 2 signatures, and the flattened form has a place for one only. Remove the others first.',
      'no: This token has 2 recipients, and the flattened form has a place for one only. Remove the others first.',
      'no: This token has an unprotected header, and the compact form has no place for one (RFC 7515 §7.1). Move its parameters to the protected header, which takes a new signature or encryption.',
      'no: This token has an unprotected header, and the compact form has no place for one (RFC 7516 §7.1). Move its parameters to the protected header, which takes a new signature or encryption.',
      'no: This token has additional authenticated data, and the compact form has no place for it (RFC 7516 §7.1).',
      'no: The payload is not encoded ("b64":false) and holds a period, or characters beyond printable ASCII, which the compact form cannot carry (RFC 7797 §5.2). Detach the payload first.',
      `${header}.a b.AA`,
      'no: This token has no protected header, which the compact form begins with (RFC 7515 §7.1).',
      'no: The unprotected header has “kid” besides the disclosures, and the compact form has no place for it (RFC 9901 §4).',
      'no: The token is damaged: mend it first, so that nothing of it gets lost.',
    ]);
  });
});

const payloadOf = (payload: string): string | undefined =>
  nestedIn(jwsOf(`${b64('{"alg":"HS256"}')}.${b64(payload)}.AA`).payload)?.text;

describe('nestedIn', () => {
  it('gives the token that a payload is, of every kind', () => {
    for (const { token } of [...rfcTokens, ...jsonTokens]) expect(payloadOf(token)).toBe(token);
    const { token } = rfcToken('rfc7515-a.1');
    expect(payloadOf(JSON.stringify(token))).toBe(token);
    expect(payloadOf(` ${token}\n`)).toBe(token);
  });

  it('is nothing where the payload holds more than a token, or none', () => {
    const { token } = rfcToken('rfc7515-a.1');
    for (const payload of ['{"sub":"joe"}', `{"a":"${token}"}`, `${token} ${token}x`, `see ${token}`, 'Payload', ''])
      expect(payloadOf(payload)).toBeUndefined();
  });
});

describe('withDetached', () => {
  it('signs the given content, for every signature, and leaves out the note', () => {
    const token = jwsOf(rfcToken('rfc7515-a.1').token);
    const content = token.payload.readable;
    const [header = '', , signature = ''] = rfcToken('rfc7515-a.1').token.split('.');
    const given = withDetached(jwsOf(`${header}..${signature}`), content);
    expect(signingInputOf(given)).toEqual(signingInputOf(token));
    expect(given.faults).toEqual([]);
    const two = `{"protected":"${header}","signature":"${signature}"}`;
    const general = withDetached(jwsOf(`{"signatures":[${two},${two}]}`), content);
    expect(general.others.map((one) => signingInputOf(one))).toEqual([signingInputOf(token)]);
    expect([general, ...general.others].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
