import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf } from '../fixtures/parts.ts';
import { lifeline } from './lifeline.ts';

const line = (claims: string, now: number) => lifeline(partOf(claims, 'payload'), now);

describe('lifeline', () => {
  it('runs from issued to expires, with now on it', () => {
    const { issued, expires, now, notBefore } = line('{"iat":1000,"exp":2000}', 1500) ?? {};
    expect(issued).toEqual({ seconds: 1000, at: 0.06 });
    expect(expires?.seconds).toBe(2000);
    expect(expires?.at).toBeCloseTo(0.94);
    expect(now).toBeCloseTo(0.5);
    expect(notBefore).toBeUndefined();
  });

  it('makes room for now behind the end, and before the beginning', () => {
    const after = line('{"iat":1000,"exp":2000}', 2500);
    expect(after?.now).toBeCloseTo(0.94);
    expect(after?.expires?.at).toBeLessThan(after?.now ?? 0);
    const before = line('{"iat":1000,"exp":2000}', 500);
    expect(before?.now).toBeCloseTo(0.06);
    expect(before?.issued?.at).toBeGreaterThan(before?.now ?? 1);
  });

  it('does not let a far moment squeeze the token to nothing', () => {
    const { issued, expires } = line('{"iat":1000,"exp":2000}', 1_795_089_600) ?? {};
    expect((expires?.at ?? 0) - (issued?.at ?? 0)).toBeGreaterThan(0.3);
  });

  it('takes milliseconds for what they mean', () => {
    expect(line('{"iat":1795089000,"exp":1795089600000}', 1_795_089_300)?.expires?.seconds).toBe(1_795_089_600);
  });

  it.each(['{}', '{"exp":"1"}', '{"exp":1E400}', '{"exp":null}', '[]'])('is not there for %s', (claims) => {
    expect(line(claims, 1000)).toBeUndefined();
  });

  it('stays within its ends whatever the times are', () => {
    const time = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), {
      nil: undefined,
    });
    fc.assert(
      fc.property(time, time, time, fc.integer({ min: 0, max: 4e9 }), (iat, nbf, exp, now) => {
        const found = line(JSON.stringify({ iat, nbf, exp }), now);
        expect(found === undefined).toBe(iat === undefined && nbf === undefined && exp === undefined);
        const places = [found?.issued?.at, found?.notBefore?.at, found?.expires?.at, found?.now];
        for (const at of places.filter((one) => one !== undefined)) {
          expect(at).toBeGreaterThanOrEqual(0.0599);
          expect(at).toBeLessThanOrEqual(0.9401);
        }
      }),
    );
  });
});
