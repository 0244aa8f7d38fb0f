import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrameReport } from './frame-report.ts';

const asked = 'https://id.example/keys';
const served = { outcome: 'served', address: asked, status: 200, type: 'application/json', text: '{}' };

describe('readFrameReport', () => {
  it('reads what the frame says', () => {
    expect(readFrameReport({ kind: 'ready' })).toEqual({ kind: 'ready' });
    expect(readFrameReport({ kind: 'height', height: 90 })).toEqual({ kind: 'height', height: 90 });
    expect(readFrameReport({ kind: 'request', address: asked, mode: 'no-cors' })).toEqual({
      kind: 'request',
      address: asked,
      mode: 'no-cors',
    });
    expect(readFrameReport({ kind: 'outcome', asked, ...served })).toEqual({ kind: 'outcome', asked, outcome: served });
    expect(readFrameReport({ kind: 'outcome', asked, outcome: 'timeout' })).toEqual({
      kind: 'outcome',
      asked,
      outcome: { outcome: 'timeout' },
    });
  });

  it.each([
    undefined,
    null,
    'ready',
    { kind: 'height', height: '90' },
    { kind: 'height', height: Number.NaN },
    { kind: 'request', address: 'keys' },
    { kind: 'outcome', asked, ...served, text: 5 },
    { kind: 'outcome', asked, ...served, address: 'nowhere' },
    { kind: 'outcome', asked: '', ...served },
    { kind: 'outcome', asked, outcome: 'lost' },
    { kind: 'outcome', asked, outcome: 'other-scheme' },
  ])('takes nothing else: %j', (message) => {
    expect(readFrameReport(message)).toBeUndefined();
  });

  it('never throws, and bounds what it is told of its height', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ kind: fc.constant('height'), height: fc.double() })),
        (message) => {
          const report = readFrameReport(message);
          if (report?.kind === 'height') expect(report.height).toBeLessThanOrEqual(600);
        },
      ),
    );
  });
});
