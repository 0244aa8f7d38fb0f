import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { encloses, spanOf } from '../../text/span.ts';
import { longDisclosures } from '../fixtures/long-disclosures.ts';
import { disclosureOf, process, sdJwtOf, type Made } from '../fixtures/sd-jwts.ts';
import { parse } from '../reading/parse.ts';
import { withParents } from './with-parents.ts';

/** JSON that is full of what selective disclosure looks for. */
const name = fc.constantFrom('_sd', '...', '_sd_alg', 'a', 'b', '__proto__');
const scalar = fc.constantFrom<unknown>('d0', 'd1', 'd2', 'd3', 'sha-256', 0, null, true);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('node'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('node')), { maxLength: 4 }).map((members) => Object.fromEntries(members)),
  ),
}));

/** Disclosures whose digests are "d0" to "d3" in what comes behind them; the placeholders are replaced by the real ones. */
const token = fc
  .record({ payload: node, disclosures: fc.array(node, { maxLength: 4 }), repeated: fc.boolean(), cut: fc.nat(400) })
  .map(({ payload, disclosures, repeated, cut }) => {
    const made: Made[] = [];
    const filled = (value: unknown): string =>
      JSON.stringify(value).replace(/"d(\d)"/g, (_, index: string) => `"${made[Number(index)]?.digest ?? index}"`);
    for (const value of disclosures) made.push(disclosureOf(filled(value)));
    const { text } = sdJwtOf(filled(payload), repeated ? [...made, ...made] : made).excerpt;
    return cut < 350 ? text : text.slice(0, cut);
  });

describe('whatever a token holds', () => {
  it('processing it throws nothing, and all that is said of it lies in it', () => {
    fc.assert(
      fc.property(token, (text) => {
        const parsed = parse(excerptOf(text));
        if (parsed.kind !== 'sd-jwt') return;
        const result = process(parsed);
        const whole = spanOf(0, text.length);
        for (const { span, message } of result.faults)
          expect([encloses(whole, span), message]).toEqual([true, message]);
        for (const { span } of result.undisclosed) expect(encloses(whole, span)).toBe(true);
        expect(result.disclosures).toHaveLength(parsed.disclosures.length);
        const all = result.disclosures.map((_, index) => index);
        expect(withParents(result, all)).toEqual(all);
        const { payload } = result;
        if (!payload || parsed.issuerJwt.payload.json?.problem) return;
        JSON.parse(payload.text);
        for (const { span } of payload.disclosed) expect(payload.locate(span)).toBeDefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('a disclosure is matched, or a fault says why not', () => {
    fc.assert(
      fc.property(token, (text) => {
        const parsed = parse(excerptOf(text));
        if (parsed.kind !== 'sd-jwt') return;
        const { disclosures, faults } = process(parsed);
        for (const { state, part } of disclosures) {
          if (state === 'matched') continue;
          expect(faults.some(({ span, severity }) => severity === 'error' && encloses(part.excerpt.span, span))).toBe(
            true,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a token with tens of thousands of digests', () => {
  test.each(longDisclosures)('%s', (_, build) => {
    const { faults, disclosures } = process(sdJwtOf(build(40_000)));
    expect(faults.length).toBeLessThanOrEqual(50);
    expect(disclosures).toEqual([]);
  });
});
