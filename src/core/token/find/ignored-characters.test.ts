import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/apply-edits.ts';
import { findTokens } from './find.ts';
import { rfcToken } from '../fixtures/rfc.ts';
import { leftOut, touching } from './ignored-characters.ts';

const { token } = rfcToken('rfc7515-a.1');
const halves = (between: string): string => token.slice(0, 60) + between + token.slice(60);

function faultsOf(pasted: string) {
  const [sighting] = findTokens(pasted);
  return sighting ? leftOut(pasted, sighting.excerpt) : [];
}

describe('leftOut', () => {
  it.each([
    ['\u200b', 'a zero-width space (U+200B)'],
    ['\u00ad', 'a soft hyphen (U+00AD)'],
    ['\ufeff', 'a byte order mark (U+FEFF)'],
  ])('names what stands inside the token, and removes it', (stray, name) => {
    const pasted = `Authorization: Bearer ${halves(stray)}`;
    const [fault] = faultsOf(pasted);
    expect(fault?.id).toBe('character-left-out');
    expect(fault?.severity).toBe('warning');
    expect(fault?.message).toContain(name);
    expect(pasted.slice(fault?.span.start, fault?.span.end)).toBe(stray);
    expect(applyEdits(pasted, fault?.fix?.edits ?? [])).toBe(`Authorization: Bearer ${token}`);
  });

  it('only notes line breaks, and joins the lines', () => {
    const pasted = token.replace(/.{64}/g, '$&\n');
    const [fault] = faultsOf(pasted);
    expect(fault?.id).toBe('line-breaks-left-out');
    expect(fault?.severity).toBe('info');
    expect(applyEdits(pasted, fault?.fix?.edits ?? [])).toBe(token);
  });

  it('says nothing of a token that stands there as it is, nor of escapes', () => {
    expect(faultsOf(`?token=${token}`)).toEqual([]);
    expect(faultsOf(`?token=${token.replaceAll('.', '%2E')}`)).toEqual([]);
  });
});

describe('touching', () => {
  const around = (pasted: string): readonly string[] => {
    const [sighting] = findTokens(pasted);
    if (sighting?.excerpt.text !== token) throw new Error(`not the token: ${pasted}`);
    return touching(pasted, sighting).map(({ id, severity, span }) => {
      return `${severity} ${id} ${JSON.stringify(pasted.slice(span.start, span.end))}`;
    });
  };

  it.each([
    [`Authorization: Bearer \u200b${token}`, 'warning characters-before-token "\u200b"'],
    [`Authorization:\u00a0Bearer ${token}`, 'warning characters-before-token "\u00a0"'],
    [`${token};`, 'warning characters-after-token ";"'],
    [`${token}\u00e9`, 'warning characters-after-token "\u00e9"'],
    [`xx${token}`, 'warning characters-before-token "xx"'],
    [`Authorization: Bearer <${token}>`, 'warning characters-before-token "<"'],
    [`The token is ${token}.`, 'info characters-after-token "."'],
  ])('names what is sent along: %.40s', (pasted, found) => {
    expect(around(pasted)).toContain(found);
  });

  it.each([
    token,
    ` ${token}\n`,
    `"${token}"`,
    `?access_token=${token}&x=1`,
    `{"id_token":"${token}","x":1}`,
    `line one\\n${token}\\n`,
    `Cookie: a=1; session=${token}; b=2`,
    `curl -H "Authorization: Bearer ${token}" https://api.example`,
    `https://app.example/callback/${token}/next`,
    `%20${token}`,
  ])('says nothing of what a token is usually wrapped in: %.40s', (pasted) => {
    expect(around(pasted)).toEqual([]);
  });
});
