import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { excerptFromPieces, excerptOf } from '../../text/excerpt.ts';
import { memberOf } from '../../text/json-node.ts';
import { rfcToken, rfcTokens } from '../fixtures/rfc.ts';
import { parse } from './parse.ts';
import type { Jws } from '../token.ts';

const b64 = (text: string): string => Buffer.from(text).toString('base64url');

function jwsOf(token: string): Jws {
  const parsed = parse(excerptOf(token));
  if (parsed.kind !== 'jws') throw new Error(`${parsed.kind}, no JWS`);
  return parsed;
}

const names = (id: string) => parse(excerptOf(rfcToken(id).token)).parts.map(({ name }) => name);

describe('parse', () => {
  it.each(rfcTokens)('reads $section', ({ token, kind, header, payload }) => {
    const parsed = parse(excerptOf(token));
    expect(parsed.kind).toBe(kind);
    expect(parsed.parts[0]?.text).toBe(header);
    if (payload !== undefined) expect(parsed.parts[1]?.text).toBe(payload);
    expect(parsed.parts.every(({ bytes }) => bytes.ok)).toBe(true);
    expect(parsed.faults.filter(({ severity }) => severity !== 'info')).toEqual([]);
    if (kind !== 'sd-jwt') expect(parsed.parts.map(({ excerpt }) => excerpt.text).join('.')).toBe(token);
    for (const part of parsed.parts)
      if (part.bytes.ok && !part.unencoded)
        expect(Buffer.from(part.bytes.value).toString('base64url')).toBe(part.excerpt.text);
  });

  it('names the parts of each kind', () => {
    expect(names('rfc7515-a.1')).toEqual(['header', 'payload', 'signature']);
    expect(names('rfc7516-a.1')).toEqual(['header', 'encrypted-key', 'iv', 'ciphertext', 'tag']);
    expect(new Set(names('rfc9901-5.1').slice(3))).toEqual(new Set(['disclosure']));
    expect(names('rfc9901-5.2').slice(-3)).toEqual(['header', 'payload', 'signature']);
  });

  it('reads the disclosures and the key binding JWT of RFC 9901 5.2', () => {
    const parsed = parse(excerptOf(rfcToken('rfc9901-5.2').token));
    if (parsed.kind !== 'sd-jwt') throw new Error(parsed.kind);
    expect(parsed.disclosures.map(({ text }) => text)).toContain('["eluV5Og3gSNII8EYnsxA_A", "family_name", "Doe"]');
    expect(parsed.keyBindingJwt?.header.text).toBe('{"alg": "ES256", "typ": "kb+jwt"}');
    expect(parsed.keyBindingJwt?.signature.readable.length).toBe(64);
  });

  it('locates a claim to its characters', () => {
    const { token } = rfcToken('rfc7515-a.1');
    const { payload } = jwsOf(token);
    const exp = memberOf(payload.json?.root, 'exp');
    if (!exp) throw new Error('no exp');
    const { start, end } = payload.locate(exp.span);
    // `"exp":1300819380` is bytes 16 to 32, characters 21 to 43 of the payload.
    expect(token.slice(start, end)).toBe('CJleHAiOjEzMDA4MTkzODA');
    expect(start - payload.excerpt.span.start).toBe(21);
    expect(end - payload.excerpt.span.start).toBe(43);
  });

  it('locates through line wraps and escapes', () => {
    const { token } = rfcToken('rfc7515-a.1');
    const dot = token.indexOf('.');
    const wrap = dot + 20;
    // As in a form body: the first period as %2E, and a soft line break within the payload.
    const pasted = `t=${token.slice(0, dot)}%2E${token.slice(dot + 1, wrap)}=\r\n${token.slice(wrap)}`;
    const excerpt = excerptFromPieces([
      { text: token.slice(0, dot), origin: 2 },
      { text: '.', origin: 2 + dot, width: 3 },
      { text: token.slice(dot + 1, wrap), origin: dot + 5 },
      { text: token.slice(wrap), origin: wrap + 7 },
    ]);
    const parsed = parse(excerpt);
    const payload = parsed.parts[1];
    const iss = memberOf(payload?.json?.root, 'iss');
    const exp = memberOf(payload?.json?.root, 'exp');
    if (!payload || !iss || !exp) throw new Error('no claims');
    const located = (span: typeof iss.span) => pasted.slice(payload.locate(span).start, payload.locate(span).end);
    expect(located(iss.span)).toBe('yJpc3MiOiJqb2Ui');
    expect(located(exp.span)).toBe('CJleHAiOjEzMDA4MTkzODA');
    expect(located({ start: 0, end: exp.span.end })).toContain('=\r\n');
    expect(payload.excerpt.span.start).toBe(dot + 5);
  });

  it('finds the bytes of characters outside ASCII', () => {
    const { payload } = jwsOf(`${b64('{"alg":"HS256"}')}.${b64('{"é":"😀","sub":"joe"}')}.AA`);
    const sub = memberOf(payload.json?.root, 'sub');
    expect(sub && payload.byteSpan(sub.span)).toEqual({ start: 13, end: 24 });
    expect(sub && Buffer.from(payload.readable.subarray(13, 24)).toString()).toBe('"sub":"joe"');
  });

  it('reads no more than it can bear', () => {
    const header = b64('{"alg":"HS256"}');
    const huge = parse(excerptOf(`${header}.${'A'.repeat(9 * 1024 * 1024)}.AA`));
    expect(huge.kind).toBe('jws');
    expect(huge.faults.map(({ id }) => id)).toContain('too-large');
    expect(huge.faults.find(({ id }) => id === 'too-large')?.message).toBe(
      'This token has 9,437,208 characters. Jotter reads the first 8,388,608, because no server accepts a token of this size. Shorten it.',
    );
    const dotty = parse(excerptOf(header + '.A'.repeat(300_000)));
    expect(dotty.faults.map(({ id }) => id)).toContain('part-count');
    const many = parse(excerptOf(`${header}.e30.AA${'~WyJhIiwxXQ'.repeat(5000)}~`));
    expect(many.kind === 'sd-jwt' && many.disclosures.length).toBe(1000);
    expect(many.faults.map(({ id }) => id)).toContain('too-large');
  });
});
