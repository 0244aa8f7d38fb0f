import { describe, expect, it } from 'vitest';
import { readPastedKeys } from '../../keys/reading/read-pasted-keys.ts';
import { maskingOf } from '../../masking/masked.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { parse } from '../../token/reading/parse.ts';
import { exampleNow, exampleToken } from '../fixtures/example-token.ts';
import { audit } from '../judge/audit.ts';
import type { Circumstances } from '../rule.ts';
import { rules } from '../rules/index.ts';
import { makeReport } from './make-report.ts';
import { reportMarkdown } from './report-markdown.ts';

/** The report of an example, with those names masked and no other choice. */
function reportOf(example: string, names: readonly string[], more: Partial<Circumstances> = {}) {
  const token = parse(excerptOf(exampleToken(example)));
  const circumstances = { now: exampleNow, skewSeconds: 0, expected: {}, ...more };
  const signature = {
    kind: 'no-key',
    state: 'unchecked',
    words: '',
    title: 'Not verified',
    text: '',
    notes: [],
  } as const;
  const judgement = {
    headline: 'Rejected: expired 2 days ago.',
    gates: [{ id: 'time', title: 'Time and claims', state: 'fail', words: 'expired 2 days ago' }],
    signature,
    findings: audit(token, circumstances, rules).map((finding) => ({ finding })),
  } as const;
  const roots = token.parts.map(({ json }) => json?.root);
  const masked = maskingOf(roots, new Map(names.map((name) => [name, true])));
  const report = makeReport({ token, circumstances, judgement }, { isWhole: false, masked });
  return { report, text: `${JSON.stringify(report)}\n${reportMarkdown(report)}` };
}

describe('what is masked is in no part of the report', () => {
  it('hides the kid of a key', async () => {
    const jwk = '{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0","kid":"adas-key"}';
    const { keys } = await readPastedKeys(jwk);
    const example = '{"alg":"HS256","kid":"adas-key"} {"exp":1795090000}';
    expect(reportOf(example, [], { keys }).text).toContain('adas-key');
    expect(reportOf(example, ['kid'], { keys }).text).not.toContain('adas-key');
  });

  it('hides the expected type', () => {
    const example = '{"alg":"HS256","typ":"application/acme+jwt"} {"exp":1795090000}';
    const expected = { type: 'acme+jwt' };
    expect(reportOf(example, [], { expected }).text).toContain('acme+jwt');
    expect(reportOf(example, ['typ'], { expected }).text).not.toContain('acme+jwt');
  });

  it('tells no masked time, in findings, gates and verdict', () => {
    const example = '{"iat":1794900000,"exp":1795000000}';
    const { report, text } = reportOf(example, ['exp']);
    const finding = report.findings.find(({ id }) => id === 'expired');
    expect(finding).toMatchObject({ title: 'The token has expired', message: '' });
    expect(text).not.toMatch(/18 Nov|\bago\b|179500/);
    expect(report.verdict).toBe('Rejected: expired •••.');
    expect(reportOf(example, []).text).toContain('18 Nov 2026');
  });

  it('hides e-mail addresses, and values that are equal to a masked one', () => {
    const { text } = reportOf('{"sub":"ada-1815","owner":"ada@example.com","list":["ada-1815","kept"]}', []);
    expect(text).not.toMatch(/ada-1815|ada@/);
    expect(text).toContain('kept');
  });
});
