import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyState } from './fixtures/any-state.ts';
import { readState } from './read-state.ts';
import { sharedState } from './shared-state.ts';
import { writeState } from './write-state.ts';

describe('a state', () => {
  it('comes back unchanged', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readState(writeState(state))).toEqual({ ok: true, value: { state, unknown: [] } });
      }),
      { numRuns: 2000 },
    );
  });

  it('is short where there is little to say', () => {
    expect(writeState(sharedState({ text: 'a.b.c' }))).toBe('{"text":"a.b.c"}');
  });

  it('of a later Jotter is read, and what is not known of it is told', () => {
    const read = readState('{"text":"a.b.c","colour":"blue","expected":{"issuer":"i","azp":"x"}}');
    expect(read).toMatchObject({
      ok: true,
      value: { unknown: ['colour', 'azp'], state: { expected: { issuer: 'i' } } },
    });
  });
});

describe('what is no state', () => {
  it.each([
    ['', 'What it holds is no JSON object.'],
    ['[]', 'What it holds is no JSON object.'],
    ['{"text":"a"', 'What it holds is no JSON object.'],
    ['{}', '“text” is missing.'],
    ['{"text":1}', '“text” is not a text.'],
    ['{"text":"a","text":"b"}', 'A member stands in it twice.'],
    ['{"text":"a","__proto__":{"x":1},"__proto__":1}', 'A member stands in it twice.'],
    ['{"text":"a","form":"all"}', '“form” is not one of whole, unsigned, shape.'],
    ['{"text":"a","choice":-1}', '“choice” is not a whole number from 0 to 1000000.'],
    ['{"text":"a","choice":1.5}', '“choice” is not a whole number from 0 to 1000000.'],
    ['{"text":"a","skew":1e400}', '“skew” is not a whole number from 0 to 1000000000.'],
    ['{"text":"a","asOf":"now"}', '“asOf” is not a whole number from -8640000000000 to 8640000000000.'],
    ['{"text":"a","key":{"kty":"oct"}}', '“key” is not a text.'],
    ['{"text":"a","key":"k","encoding":"latin1"}', '“encoding” is not one of utf8, base64, base64url, hex.'],
    ['{"text":"a","expected":"me"}', '“expected” is not an object.'],
    ['{"text":"a","expected":{"nonce":null}}', '“nonce” is not a text.'],
    [`{"text":"a","profile":"${'p'.repeat(101)}"}`, '“profile” is not a text of at most 100 characters.'],
    ['['.repeat(5000), 'What it holds is no JSON object.'],
  ])('%s: %s', (json, problem) => {
    expect(readState(json)).toEqual({ ok: false, problem });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void readState(text)));
    const value = fc.jsonValue().map((any) => JSON.stringify(any));
    fc.assert(
      fc.property(fc.constantFrom('text', 'form', 'choice', 'key', 'asOf', 'expected', 'skew'), value, (name, json) => {
        const read = readState(`{"text":"a.b.c","${name}":${json}}`);
        if (!read.ok) expect(read.problem).toMatch(/\.$/);
      }),
      { numRuns: 2000 },
    );
  });
});
