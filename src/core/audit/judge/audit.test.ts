import { describe, expect, it } from 'vitest';
import { readReference } from '../../registry/specifications.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Severity } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import { rfcTokens } from '../../token/fixtures/rfc.ts';
import { parse } from '../../token/reading/parse.ts';
import { audit } from './audit.ts';
import { exampleNow, exampleToken } from '../fixtures/example-token.ts';
import type { Rule } from '../rule.ts';
import { rules } from '../rules/index.ts';

const circumstances = { now: exampleNow, skewSeconds: 0, expected: {} };

const rule = (id: string, over: Partial<Rule> = {}): Rule => ({
  id,
  title: `Title of ${id}`,
  severity: 'warning',
  gate: 'profile',
  reference: { specification: 'RFC 7519', section: '4' },
  why: 'Why.',
  confidence: 'certain',
  remedy: 'Do.',
  examples: { flagged: [], accepted: [] },
  *check() {
    yield { span: spanOf(2, 3), message: `Said by ${id}.` };
  },
  ...over,
});

const at =
  (start: number, severity?: Severity): Rule['check'] =>
  () => [{ span: spanOf(start, start + 1), message: 'So.', ...(severity && { severity }) }];

describe('audit', () => {
  it('adds what the rule says of itself', () => {
    expect(audit(parse(excerptOf(exampleToken('{}'))), circumstances, [rule('a')])).toEqual([
      {
        id: 'a',
        title: 'Title of a',
        severity: 'warning',
        effect: 'may-reject',
        gate: 'profile',
        confidence: 'certain',
        remedy: 'Do.',
        isRule: true,
        span: { start: 2, end: 3 },
        message: 'Said by a.',
        reference: 'RFC 7519 §4',
        address: 'https://www.rfc-editor.org/rfc/rfc7519#section-4',
      },
    ]);
  });

  it('lets a finding be graver or milder than its rule', () => {
    const check = at(0, 'hint');
    expect(audit(parse(excerptOf(exampleToken('{}'))), circumstances, [rule('a', { check })])[0]?.severity).toBe(
      'hint',
    );
  });

  it('puts the worst first, and among equals what stands further to the front', () => {
    const all = [
      rule('hint', { severity: 'hint', check: at(0) }),
      rule('late', { severity: 'warning', check: at(9) }),
      rule('early', { severity: 'warning', check: at(1) }),
      rule('error', { severity: 'error', check: at(20) }),
      rule('info', { severity: 'info', check: at(0) }),
    ];
    const found = audit(parse(excerptOf(exampleToken('{}'))), circumstances, all);
    expect(found.map(({ id }) => id)).toEqual(['error', 'early', 'late', 'info', 'hint']);
  });

  it('hands on the faults of the reading, with title, address and repair', () => {
    const [fault] = audit(parse(excerptOf(`${exampleToken('{"iss":"joe"}')}=`)), circumstances, []);
    expect(fault).toMatchObject({
      id: 'base64url-padding',
      gate: 'structure',
      severity: 'error',
      title: 'Padding at the end of a part',
      reference: 'RFC 7515 §2',
      address: 'https://www.rfc-editor.org/rfc/rfc7515#section-2',
    });
    expect(fault?.fix?.edits).toHaveLength(1);
  });

  it('judges anew as the clock goes on only what depends on it', () => {
    const asked: string[] = [];
    const counting = (id: string, gate: Rule['gate']): Rule =>
      rule(id, { gate, check: (_, { now }) => (asked.push(`${id} at ${now}`), []) });
    const all = [counting('time', 'time'), counting('other', 'profile')];
    const token = parse(excerptOf(exampleToken('{}')));
    for (const now of [1, 2]) audit(token, { ...circumstances, now }, all);
    audit(token, { ...circumstances, now: 3, skewSeconds: 5 }, all);
    expect(asked.sort()).toEqual(['other at 1', 'other at 3', 'time at 1', 'time at 2', 'time at 3']);
  });

  it('gives the same answer to the same question', () => {
    const token = parse(excerptOf(exampleToken('{"exp":1,"sub":7}')));
    expect(audit(token, circumstances, rules)).toEqual(audit(token, circumstances, rules));
  });

  it.each(rfcTokens.map(({ id, token }) => [id, token] as const))('says nothing at the structure of %s', (_, token) => {
    const bad = audit(parse(excerptOf(token)), circumstances, rules).filter(
      ({ gate, severity }) => gate === 'structure' && (severity === 'error' || severity === 'warning'),
    );
    expect(bad).toEqual([]);
  });

  it.each(['', 'hello', '{"kty":"oct","k":"AA"}', 'v4.public.AAAA'])(
    'has no rule speak of “%s”, which is no token',
    (text) => {
      const token = parse(excerptOf(text));
      expect(token.kind).toBe('not-a-token');
      expect(audit(token, circumstances, rules)).toHaveLength(token.faults.length);
    },
  );

  it('knows every specification that the reading of tokens refers to', () => {
    const damaged = ['', '.', 'a.b', 'eyJ9.e30.', '#', 'é', '=.', '.e30.A', 'eyJhbGciOjF9.W10.A', 'eyJlbmMiOjF9....'];
    const texts = rfcTokens.flatMap(({ token }) => [
      token,
      ...damaged.map((end) => token.slice(0, 30) + end + token.slice(31)),
    ]);
    const references = texts.flatMap((text) => parse(excerptOf(text)).faults.map(({ reference }) => reference));
    const known = new Set(references.filter((one) => one !== undefined));
    expect(known.size).toBeGreaterThan(5);
    expect([...known].filter((one) => !readReference(one))).toEqual([]);
  });
});
