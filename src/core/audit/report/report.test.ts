import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import { audit } from '../judge/audit.ts';
import { exampleNow, exampleToken } from '../fixtures/example-token.ts';
import { rules } from '../rules/index.ts';
import { makeReport, type ReportChoice, type ReportInput } from './make-report.ts';
import { maskedByDefault } from '../../masking/masked.ts';
import { maskIn } from '../../masking/masking.ts';
import { reportMarkdown } from './report-markdown.ts';

const redacted: ReportChoice = { isWhole: false, masked: maskedByDefault };
const whole: ReportChoice = { isWhole: true, masked: maskedByDefault };

function inputOf(example: string): ReportInput {
  const text = exampleToken(example);
  const token = parse(excerptOf(text));
  const circumstances = { now: exampleNow, skewSeconds: 0, expected: { nonce: 'n-42' } };
  return {
    token,
    circumstances,
    judgement: {
      headline: 'Rejected: expired 2 days ago.',
      gates: [{ id: 'time', title: 'Time and claims', state: 'fail', words: 'expired 2 days ago' }],
      signature: {
        kind: 'no-key',
        state: 'unchecked',
        words: '',
        title: 'Not verified',
        text: 'Add a key.',
        notes: [],
      },
      findings: audit(token, circumstances, rules).map((finding) => ({ finding })),
    },
  };
}

const claims = '{"sub":"ada-lovelace-1815","email":"ada@example.com","nonce":"n-42","exp":1795000000,"role":"reader"}';

describe('a redacted report', () => {
  it('has neither token nor signature nor masked values, in JSON and in Markdown', () => {
    const input = inputOf(claims);
    const report = makeReport(input, redacted);
    for (const text of [JSON.stringify(report), reportMarkdown(report)]) {
      for (const secret of ['ada-lovelace', 'ada@example.com', 'n-42']) expect(text).not.toContain(secret);
      for (const part of input.token.excerpt.text.split('.')) expect(text).not.toContain(part.slice(0, 12));
      expect(text).toContain('reader');
      expect(text).toContain('1795000000');
    }
    expect(report).toMatchObject({ 'jotter-report': 1, redacted: true });
    expect(report.token.payload.map(({ name, value }) => [name, value])).toEqual([
      ['sub', undefined],
      ['email', undefined],
      ['nonce', undefined],
      ['exp', '1795000000'],
      ['role', '"reader"'],
    ]);
  });

  it('masks a member inside another, too', () => {
    const nested = '{"user":{"email":"ada@example.com","role":"reader"},"list":[{"name":"Ada Lovelace"}]}';
    const text = JSON.stringify(makeReport(inputOf(nested), redacted));
    for (const secret of ['ada@example.com', 'Ada Lovelace']) expect(text).not.toContain(secret);
    expect(text).toContain('reader');
  });

  it('masks what a finding quotes', () => {
    const report = makeReport(inputOf('{"sub":421815,"exp":1795090000}'), redacted);
    const finding = report.findings.find(({ id }) => id === 'claim-type');
    expect(finding?.message).toBe('sub is the number •••. RFC 7519 §4.1.2 defines it as a string.');
  });

  it('masks what somebody chose', () => {
    const report = makeReport(inputOf(claims), { isWhole: false, masked: new Set(['role']) });
    expect(JSON.stringify(report)).not.toContain('"\\"reader');
    expect(JSON.stringify(report)).toContain('ada@example.com');
  });

  it('hides what is expected of a masked claim, in findings, too', () => {
    const report = makeReport(inputOf('{"iss":"joe","nonce":"n-43","exp":1795092600}'), redacted);
    expect(report.findings.map(({ id }) => id)).toContain('nonce-unexpected');
    expect(JSON.stringify(report)).not.toMatch(/n-4[23]/);
  });

  it('leaves longer words alone', () => {
    expect(maskIn('An adapter for ada, ada-2 and "ada".', ['ada'])).toBe('An adapter for •••, •••-2 and "•••".');
    expect(maskIn('kid is a-name-that-is-ve…', ['a-name-that-is-very-long'])).toBe('kid is •••…');
    expect(maskIn('a.b', ['a.b', '(', '[x'])).toBe('•••');
  });
});

describe('an unredacted report', () => {
  it('has all of it, and says so', () => {
    const input = inputOf(claims);
    const report = makeReport(input, whole);
    expect(report.token.raw).toBe(input.token.excerpt.text);
    expect(report).toMatchObject({ redacted: false, circumstances: { expected: { nonce: 'n-42' } } });
    expect(reportMarkdown(report)).toContain('Unredacted: whoever has this report has the token.');
  });
});

describe('Markdown', () => {
  it('is as expected', () => {
    expect(reportMarkdown(makeReport(inputOf('{"iss":"joe","exp":1794900000}'), redacted))).toMatchInlineSnapshot(`
      "# Report on a token, by Jotter

      Redacted: without its signature, and with chosen values masked.

      As of 19 Nov 2026, 12:00 UTC, clocks may differ by 0 s.
      - Expected nonce: \`•••\`

      **Rejected: expired 2 days ago.**

      | Gate | | |
      | --- | --- | --- |
      | Time and claims | FAILS | expired 2 days ago |

      Not verified. Add a key.

      ## Token: JWS compact, 121 characters

      ### Header
      - \`alg\`: \`"HS256"\`
      - \`typ\`: \`"JWT"\`

      ### Payload
      - \`iss\`: \`"joe"\`
      - \`exp\`: \`1794900000\`

      ## Findings: 2
      - **error: Another nonce than expected** (OpenID Connect Core 1.0 §3.1.3.7). The token has no nonce, and "•••" is expected. Where one was sent, it must come back: a client refuses the token, for it cannot tell that it belongs to its request. *Start the sign-in once more, and keep its nonce until the token is there.*
      - **error: The token has expired** (RFC 7519 §4.1.4). The token expired on 17 Nov 2026, 07:20 UTC, 2 days ago. Request a new one. *Get a new token; if it was refused too early, compare the clocks.*
      "
    `);
  });

  it('lets nothing of a token be more than text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const example = `{"iss":${JSON.stringify(`<img src=x onerror=alert(1)>[a](javascript:b)|${text}`)},"exp":1}`;
        const lines = reportMarkdown(makeReport(inputOf(example), redacted)).split('\n');
        // Outside of code spans every sign that Markdown or HTML knows is escaped.
        for (const line of lines) expect(line.replaceAll(/`[^`]*`/g, '')).not.toMatch(/(?<!\\)[<[]/);
      }),
      { numRuns: 200 },
    );
  });
});
