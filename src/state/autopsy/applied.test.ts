import { beforeEach, describe, expect, it } from 'vitest';
import { judged } from '../fixtures/judged.ts';
import { mismatchCases } from '../fixtures/mismatch-cases.ts';
import { $keyText, setKeyText, setSecretEncoding } from '../keys/key-field.ts';
import { $text, pasteText } from '../session/session.ts';
import { $applied } from './applied.ts';
import { applyFinding } from './apply-finding.ts';
import { $fixCircumstances } from './fix-circumstances.ts';

/** Seconds since 1970. */
const now = 1_795_881_400;

describe('a remedy that was applied', () => {
  beforeEach(async () => {
    const prefixed = mismatchCases.find(({ name }) => name === 'm-prefix');
    const { signature } = await judged({ paste: prefixed?.paste ?? '', key: prefixed?.key ?? '', now });
    const finding = signature.autopsy?.status === 'done' ? signature.autopsy.report.finding : undefined;
    expect($applied.get()).toBeUndefined();
    if (finding) applyFinding(finding);
  });

  it('is kept with the circumstances in which it was found', () => {
    expect($applied.get()?.faults.map(({ id }) => id)).toEqual(['secret-prefix']);
    expect($applied.get()?.circumstances.encoding).toBe('utf8');
    expect($applied.get()?.circumstances.alg).toBe($fixCircumstances.get()?.alg);
  });

  it('does not come back with the key that was removed', () => {
    const key = $keyText.get();
    setKeyText('');
    setKeyText(key);
    expect($applied.get()).toBeUndefined();
  });

  it.each([
    ['key', () => setKeyText(`${$keyText.get()}x`)],
    ['reading of the key', () => setSecretEncoding('hex')],
    ['token', () => pasteText(`${$text.get()}x`)],
  ])('is forgotten with another %s', (_, change) => {
    change();
    expect($applied.get()).toBeUndefined();
  });
});

const payload = (claims: object): string => Buffer.from(JSON.stringify(claims)).toString('base64url');

describe('what the lines of a fix are filled in with', () => {
  it.each([
    [
      { aud: ['a', 'b'], iss: 'i', exp: 1 },
      { audience: 'a', issuer: 'i', expires: true },
    ],
    [{ aud: 'a' }, { audience: 'a', expires: false }],
    [{ aud: 1, iss: ['i'] }, { expires: false }],
    [{ aud: [] }, { expires: false }],
  ])('are the claims of %j', (claims, expected) => {
    setSecretEncoding('utf8');
    setKeyText('');
    pasteText(`eyJhbGciOiJIUzI1NiJ9.${payload(claims)}.AA`);
    expect($fixCircumstances.get()).toEqual({ alg: 'HS256', keys: [], encoding: 'utf8', ...expected });
  });
});
