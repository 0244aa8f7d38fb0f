import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../text/apply-edits.ts';
import { findTokens } from './find.ts';
import { rfcToken } from '../fixtures/rfc.ts';
import { leftOut } from './ignored-characters.ts';

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
