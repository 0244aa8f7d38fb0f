import { describe, expect, it } from 'vitest';
import { exampleToken } from '../audit/fixtures/example-token.ts';
import { excerptOf } from '../text/excerpt.ts';
import { parse } from '../token/reading/parse.ts';
import { judge } from './judge.ts';
import type { Setting } from './setting.ts';

const now = 1_600_000_000;
const token = parse(excerptOf(exampleToken(`{"sub":"ada","exp":${now + 60}}`)));

const judged = (settings: readonly Setting[], { neededSkew = 0, skewSeconds = 0 } = {}) =>
  judge({
    token,
    findings: [],
    signature: {
      kind: 'matched',
      state: 'pass',
      words: 'verified',
      title: 'Signature verified',
      text: 'So.',
      notes: [],
    },
    payload: token.kind === 'jws' ? token.payload : undefined,
    now,
    skewSeconds,
    neededSkew,
    expected: {},
    settings,
    held: undefined,
    holdsToken: false,
  });

const timeOf = ({ gates }: ReturnType<typeof judged>) => gates.find(({ id }) => id === 'time');

describe('what a link has set', () => {
  it('a clock makes nothing green, and the same clock of the user does', () => {
    const linked = judged([{ name: 'clock', value: now, isFromLink: true }]);
    expect(linked.outcome).toBe('undecided');
    expect(timeOf(linked)?.state).toBe('warn');
    expect(linked.headline).toContain('The link chose these settings: clock 13 Sep 2020, 12:26:40 UTC.');
    const own = judged([{ name: 'clock', value: now, isFromLink: false }]);
    expect(own.outcome).toBe('looks-valid');
    expect(own.headline).not.toContain('link');
  });

  it('a clock skew makes nothing valid', () => {
    const linked = judged([{ name: 'clock skew', value: 1e9, isFromLink: true }], { neededSkew: 5, skewSeconds: 1e9 });
    expect(linked.outcome).toBe('undecided');
    expect(timeOf(linked)?.words).toBe('passes only with the link’s clock skew of 1000000000 s');
    expect(judged([{ name: 'clock skew', value: 60, isFromLink: true }]).outcome).toBe('undecided');
  });

  it('issuer and audience are named beside the verdict', () => {
    const { headline } = judged([
      { name: 'issuer', value: 'https://accounts.google.com', isFromLink: true },
      { name: 'audience', value: 'x', isFromLink: true },
      { name: 'nonce', value: 'own', isFromLink: false },
    ]);
    expect(headline).toMatch(/The link chose these settings: issuer https:\/\/accounts\.google\.com and audience x\.$/);
  });
});
