import { beforeEach, describe, expect, it } from 'vitest';
import { $claimDrafts, draftOf, restoreClaim, typeClaim } from './claim-drafts.ts';
import { addClaim, removeClaim, setClaim, writtenValue } from './claim-edits.ts';
import { $text, pasteText } from '../session/session.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { shiftClaim } from './shift-claim.ts';

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const payload = '{ "iss":"a",\r\n "n" : 1.0,"exp":1000000000, "iss":"\\u0062", "big":9007199254740993 }';
const payloadNow = (): string => Buffer.from($text.get().split('.')[1] ?? '', 'base64url').toString();

const numberText = (typed: string): Result<string, string> =>
  /^\d+(?:\.\d+)?$/.test(typed) ? ok(typed) : fail('This is not a number.');

beforeEach(() => pasteText(`Bearer ${encoded('{"alg":"HS256"}')}.${encoded(payload)}.AAAA`));

describe('an edit of one claim leaves every other byte as it was', () => {
  it('where its value is exchanged, duplicates apart', () => {
    setClaim(3, '"c"');
    expect(payloadNow()).toBe(payload.replace('"\\u0062"', '"c"'));
    setClaim(0, '"longer"');
    expect(payloadNow()).toBe(payload.replace('"\\u0062"', '"c"').replace('"a"', '"longer"'));
  });

  it('where it is removed or added', () => {
    removeClaim(1);
    // Of the white space around a comma that is gone, either side may stay.
    expect(payloadNow()).toBe(payload.replace(',\r\n "n" : 1.0,', ',\r\n '));
    addClaim('roles');
    expect(payloadNow()).toContain('"big":9007199254740993, "roles":[] }');
  });

  it('where its time is moved', () => {
    const now = Math.floor(Date.now() / 1000);
    shiftClaim(2, 'exp', 1_000_000_000, 3600);
    const exp = Number(writtenValue(2));
    expect(exp).toBeGreaterThanOrEqual(now + 3600);
    shiftClaim(2, 'exp', exp, 86_400);
    expect(payloadNow()).toBe(payload.replace('1000000000', String(exp + 86_400)));
    setClaim(2, '5');
    shiftClaim(2, 'iat', 5, 3600);
    expect(writtenValue(2)).toBe('3605');
  });

  it('while it is half typed, and where it is restored', () => {
    const before = $text.get();
    for (const typed of ['1.5', '1.', '', '1.50']) typeClaim(1, typed, numberText);
    expect(writtenValue(1)).toBe('1.50');
    typeClaim(1, '1.5e', numberText);
    expect(draftOf($claimDrafts.get(), 1)).toMatchObject({ typed: '1.5e', problem: 'This is not a number.' });
    restoreClaim(1);
    expect($text.get()).toBe(before);
  });
});
