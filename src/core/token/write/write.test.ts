import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { formatJson } from '../../text/json-format.ts';
import { mergeEdit } from '../../text/json-merge.ts';
import { rfcToken, rfcTokens } from '../fixtures/rfc.ts';
import { parse } from '../reading/parse.ts';
import type { Jws } from '../token.ts';
import { rewrite, rewritePart, write } from './write.ts';

const b64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64url');

function jwsOf(token: string): Jws {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') throw new Error(`${parsed.kind}, no JWS`);
  return parsed;
}
function edited(jws: Jws, from: string, to: string): string {
  const text = jws.payload.text ?? '';
  const view = formatJson(text).text;
  expect(view).toContain(from);
  return rewrite(jws, { payload: rewritePart(jws.payload, mergeEdit(text, view, view.replace(from, to))) });
}

/** A byte order mark, bytes that are no UTF-8, and a claim. */
const brokenPayload = (sub: string): Uint8Array =>
  Buffer.concat([Buffer.from('\ufeff{"x":"'), Buffer.from([0xe9, 0xff]), Buffer.from(`","sub":"${sub}"}`)]);

describe('write', () => {
  it('gives back what was read, whatever it was', () => {
    const scrap = fc.constantFrom(
      ...rfcTokens.map(({ token }) => token),
      '.',
      '~',
      '=',
      ' ',
      '\n',
      'eyJ',
      '…',
      '😀',
      'A',
    );
    const text = fc.array(fc.oneof(scrap, fc.string({ maxLength: 9 })), { maxLength: 6 }).map((bits) => bits.join(''));
    fc.assert(
      fc.property(text, (text) => write(parse(excerptOf(text))) === text),
      { numRuns: 1000 },
    );
  });
});

describe('rewritePart', () => {
  it('changes one claim of RFC 7515 A.1 and leaves line breaks and spaces', () => {
    const { token, payload = '' } = rfcToken('rfc7515-a.1');
    const [header, , signature] = token.split('.');
    expect(edited(jwsOf(token), '1300819380', '1300819999')).toBe(
      `${header}.${b64(payload.replace('1300819380', '1300819999'))}.${signature}`,
    );
  });

  it('keeps order, duplicates, big numbers and lone escapes when another claim is edited', () => {
    const odd = '{"10":1,"2":2,"id":100002348117421473,"a":1,"a":2,"f":1.0,"e":1E400,"s":"\\ud800"}';
    const token = `${b64('{"alg":"HS256"}')}.${b64(odd)}.AAAA`;
    const jws = jwsOf(token);
    expect(write(jws)).toBe(token);
    expect(jws.payload.text).toBe(odd);
    const after = edited(jws, '"2": 2', '"2": "two"');
    expect(jwsOf(after).payload.text).toBe(odd.replace('"2":2', '"2":"two"'));
    expect(after).toBe(`${b64('{"alg":"HS256"}')}.${b64(odd.replace('"2":2', '"2":"two"'))}.AAAA`);
  });

  it('keeps bytes that are not UTF-8, and a byte order mark, where nothing was edited', () => {
    const jws = jwsOf(`${b64('{"alg":"HS256"}')}.${b64(brokenPayload('joe'))}.AAAA`);
    expect(edited(jws, 'joe', 'j😀e').split('.')[1]).toBe(b64(brokenPayload('j😀e')));
  });

  it('gives an untouched part as it was written, faults and all', () => {
    const padded = Buffer.from('{"sub":"joe"}').toString('base64');
    const jws = jwsOf(`${b64('{"alg":"HS256"}')}.${padded}.AAAA`);
    expect(rewritePart(jws.payload, [])).toBe(padded);
    expect(rewritePart(jws.payload, [{ span: { start: 8, end: 11 }, text: 'ann' }])).toBe(b64('{"sub":"ann"}'));
  });

  it('takes several edits in any order, and an unencoded payload as it is', () => {
    const edits = [
      { span: { start: 3, end: 3 }, text: '!' },
      { span: { start: 0, end: 1 }, text: 'J' },
    ];
    const encoded = jwsOf(`${b64('{"alg":"HS256"}')}.${b64('joe')}.AAAA`);
    expect(rewritePart(encoded.payload, edits)).toBe(b64('Joe!'));
    const plain = jwsOf(`${b64('{"alg":"HS256","b64":false}')}.joe.AAAA`);
    expect(rewritePart(plain.payload, edits)).toBe('Joe!');
  });
});

describe('rewrite', () => {
  it('exchanges the parts that are named', () => {
    const jws = jwsOf(`${b64('{"alg":"HS256"}')}.e30.AAAA`);
    expect(rewrite(jws, {})).toBe(`${b64('{"alg":"HS256"}')}.e30.AAAA`);
    expect(rewrite(jws, { header: 'h', signature: 's' })).toBe('h.e30.s');
    expect(rewrite(jwsOf(`${b64('{"alg":"HS256"}')}.e30`), { signature: 's' })).toBe(`${b64('{"alg":"HS256"}')}.e30.s`);
  });
});
