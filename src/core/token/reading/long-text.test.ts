import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import { stringOf, valueOf } from '../../text/json-node.ts';
import { mostShown, mostValuesShown } from '../../text/work-caps.ts';
import { findTokens } from '../find/find.ts';
import { jsonTokens } from '../fixtures/json-tokens.ts';
import { rfc9901S51 } from '../fixtures/paste-tokens.ts';
import { PASTES } from '../fixtures/pastes.ts';
import { rfcTokens } from '../fixtures/rfc.ts';
import type { Part } from '../part/part.ts';
import type { Parsed } from '../token.ts';
import { foundInFile } from '../whereabouts/read-file.ts';
import { longTextFrom, readLongText, type LongText } from './long-text.ts';
import { readSighting } from './read-sighting.ts';

/** As it comes out of the worker. */
const sent = (text: string, choice = 0): LongText =>
  longTextFrom(text, choice, structuredClone(readLongText(text, choice, foundInFile(text))));

/** A token as data: functions asked at places that tell one from another. */
const dataOf = (parsed: Parsed): unknown =>
  JSON.parse(
    JSON.stringify(parsed, (_, value: unknown) => {
      if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
      if (isPart(value)) return { ...value, places: placesOf(value) };
      return value;
    }),
  );

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && 'byteSpan' in value;

const placesOf = (part: Part): unknown => {
  const length = part.text?.length ?? part.readable.length;
  const spans = [0, 1, 2, 3, 5, 8, 13, 21, length - 1].filter((at) => at >= 0 && at <= length);
  return spans.flatMap((start) =>
    [start, start + 1, length]
      .filter((end) => end >= start)
      .map((end) => [part.locate({ start, end }), part.byteSpan({ start, end })]),
  );
};

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const header = encoded('{"alg":"HS256","kid":"k"}');
const tokenOf = (payload: string): string => `${header}.${encoded(payload)}.${'A'.repeat(43)}`;

describe('a text that a worker has read', () => {
  const texts = [
    ...rfcTokens.map(({ token }) => token),
    ...jsonTokens.map(({ token }) => token),
    ...PASTES.map(({ paste }) => paste),
    rfc9901S51,
    tokenOf('{"name":"Łukasz 😀","exp":1}'),
    `${header}.${encoded('{"a":1}').slice(0, -1)}*.AA`,
    `${header} .${encoded('{"a":"b","a":1}')}.\n${'A'.repeat(43)}`,
    '',
    'hello',
  ];

  it('is as the page would have read it, with every place', () => {
    for (const text of texts) {
      const sightings = findTokens(text);
      for (const [choice, sighting] of [...(sightings.length === 0 ? [undefined] : sightings)].entries()) {
        const read = sent(text, choice);
        expect(dataOf(read.token), text).toEqual(dataOf(readSighting(text, sighting)));
        expect(JSON.stringify(read.sightings), text).toBe(JSON.stringify(sightings));
      }
    }
  });

  it('keeps one object for what is in two places', () => {
    const { token } = sent(tokenOf('{"a":1}'));
    expect(token.kind === 'jws' && token.parts[1] === token.payload).toBe(true);
  });

  it('finds the token that the payload is', () => {
    const inner = tokenOf('{"a":1}');
    expect(sent(tokenOf(inner)).inner).toEqual({ text: inner, title: 'JWS compact' });
    expect(sent(tokenOf('{"a":1}')).inner).toBeUndefined();
  });
});

function payloadOf(text: string): Part {
  const { token } = sent(text);
  if (token.kind !== 'jws') throw new Error('no JWS');
  return token.payload;
}

describe('a long part', () => {
  const members = Array.from({ length: 20_000 }, (_, index) => `"c${index}":"${index}"`);

  it('keeps the members that are known wherever they are, and counts the others', () => {
    const last = ['"iss":"https://last.example"', '"vct":"own name of a profile"', '"exp":1500000000'];
    const payload = payloadOf(tokenOf(`{${[...members, ...last].join(',')}}`));
    const root = payload.json?.root;
    expect(stringOf(root, 'iss')).toBe('https://last.example');
    expect(stringOf(root, 'vct')).toBe('own name of a profile');
    expect(valueOf(root, 'exp')).toMatchObject({ value: 1_500_000_000 });
    expect(root?.type === 'object' && root.members.length + (root.omitted ?? 0)).toBe(20_003);
    expect(root?.type === 'object' && root.members.length).toBe(mostValuesShown - 1 + 3);
  });

  it('keeps all of its bytes, its text and its faults', () => {
    const text = tokenOf(`{${[...members, '"c1":"twice"'].join(',')}}`);
    const whole = readSighting(text, findTokens(text)[0]);
    const { token } = sent(text);
    expect(token.faults).toEqual(whole.faults);
    expect(token.faults.map(({ id }) => id)).toContain('json-duplicate-member');
    if (token.kind !== 'jws' || whole.kind !== 'jws') throw new Error('no JWS');
    expect(token.payload.text).toBe(whole.payload.text);
    expect(token.payload.readable).toEqual(whole.payload.readable);
    const member = token.payload.json?.root?.type === 'object' ? token.payload.json.root.members[7] : undefined;
    expect(member && token.payload.locate(member.span)).toEqual(member && whole.payload.locate(member.span));
  });

  it('shows no more than the page can lay out', () => {
    const { shown, text = '' } = payloadOf(tokenOf(`{${members.join(',')}}`));
    expect(text.slice(0, shown)).toMatch(/^\{"c0":"0".*"c498":"498"$/);
    expect(payloadOf(tokenOf(`{"s":"${'x'.repeat(200_000)}"}`)).shown).toBe(mostShown);
    expect(payloadOf(tokenOf('x '.repeat(100_000))).shown).toBe(mostShown);
  });

  it('stays whole in an SD-JWT, whose digests may be anywhere', () => {
    const { token } = sent(`${tokenOf(`{${[...members, '"_sd":["a"]'].join(',')}}`)}~`);
    const root = token.kind === 'sd-jwt' ? token.issuerJwt.payload.json?.root : undefined;
    expect(root?.type === 'object' && root.members).toHaveLength(20_001);
  });

  it('is told from a short one by its text, not by the paste', () => {
    const read = sent(`${'word '.repeat(60_000)} ${tokenOf('{"a":1}')}`);
    expect(read.token.kind === 'jws' && read.token.payload).not.toHaveProperty('shown');
    expect(dataOf(read.token)).toEqual(dataOf(readSighting(read.text, findTokens(read.text)[0])));
    expect(read.token.excerpt).toMatchObject({ text: excerptOf(tokenOf('{"a":1}')).text });
  });
});
