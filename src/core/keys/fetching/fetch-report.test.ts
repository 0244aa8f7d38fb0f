import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFetchReport } from './fetch-report.ts';

const asked = 'https://id.example/keys';
const origin = 'null';
const served = { outcome: 'served', address: asked, status: 200, type: 'application/json', text: '{}' };

describe('readFetchReport', () => {
  it('reads what the window says', () => {
    expect(readFetchReport({ kind: 'ready' })).toEqual({ kind: 'ready' });
    expect(readFetchReport({ kind: 'gone' })).toEqual({ kind: 'gone' });
    expect(readFetchReport({ kind: 'request', address: asked, mode: 'no-cors' })).toEqual({
      kind: 'request',
      address: asked,
      mode: 'no-cors',
    });
    expect(readFetchReport({ kind: 'outcome', asked, origin, ...served })).toEqual({
      kind: 'outcome',
      asked,
      origin,
      outcome: served,
    });
    expect(readFetchReport({ kind: 'outcome', asked, origin, outcome: 'timeout' })).toEqual({
      kind: 'outcome',
      asked,
      origin,
      outcome: { outcome: 'timeout' },
    });
  });

  it.each([
    undefined,
    null,
    'ready',
    { kind: 'height', height: 90 },
    { kind: 'outcome', asked, ...served },
    { kind: 'request', address: 'keys' },
    { kind: 'outcome', asked, origin, ...served, text: 5 },
    { kind: 'outcome', asked, origin, ...served, address: 'nowhere' },
    { kind: 'outcome', asked: '', origin, ...served },
    { kind: 'outcome', asked, origin, outcome: 'lost' },
    { kind: 'outcome', asked, origin, outcome: 'other-scheme' },
  ])('takes nothing else: %j', (message) => {
    expect(readFetchReport(message)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (message) => void readFetchReport(message)));
  });
});
