import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { excerptOf } from '../../text/excerpt.ts';
import type { JsonNode } from '../../text/json-node.ts';
import type { Span } from '../../text/span.ts';
import { faultTitle } from '../fault-title.ts';
import { findTokens } from '../find/find.ts';
import { rfcTokens } from '../fixtures/rfc.ts';
import { parse } from './parse.ts';
import type { Part } from '../part/part.ts';
import { write } from '../write/write.ts';

const cases = 100_000;

/** mulberry32: the same cases on every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;
const oddities = [
  '.',
  '..',
  '...',
  '~',
  '=',
  '+',
  '/',
  ' ',
  '\r\n',
  '\u200b',
  '\ufeff',
  '…',
  '😀',
  '\ud83d',
  '%2E',
  '"',
  '#',
  '\0',
  'eyJ',
];
const spliced = (text: string, at: number, drop: number, insert: string): string =>
  text.slice(0, at) + insert + text.slice(at + drop);

/** Bits flipped and bytes changed within what a part encodes, so that its JSON and its UTF-8 break. */
function brokenInside(token: string, random: Random): string {
  const parts = token.split('.');
  const index = random(Math.min(parts.length, 2));
  const bytes = Buffer.from(parts[index] ?? '', 'base64url');
  if (bytes.length === 0) return token;
  const at = random(bytes.length);
  if (random(2) === 0) bytes[at] = random(256);
  else bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
  parts[index] = (random(4) === 0 ? bytes.subarray(0, at) : bytes).toString('base64url');
  return parts.join('.');
}

const mutations: readonly ((token: string, random: Random) => string)[] = [
  (token, random) => token.slice(0, random(token.length)),
  (token, random) => token.slice(random(Math.min(token.length, 120))),
  (token, random) => {
    const at = random(token.length);
    return spliced(token, at, 1, String.fromCharCode(token.charCodeAt(at) ^ (1 << random(8))));
  },
  (token, random) => spliced(token, random(token.length), 1, String.fromCharCode(random(256))),
  (token, random) => spliced(token, random(token.length), random(3), oddities[random(oddities.length)] ?? ''),
  (token, random) => spliced(token, random(token.length), random(40), ''),
  brokenInside,
  brokenInside,
];

function namedSpans(node: JsonNode | undefined): readonly Span[] {
  if (node?.type === 'array') return node.items.flatMap(namedSpans);
  return node?.type === 'object' ? node.members.flatMap(({ span, value }) => [span, ...namedSpans(value)]) : [];
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes the located characters, from whole groups of four, and looks for the member in the outcome. */
function holds(text: string, part: Part, span: Span): boolean {
  const located = part.locate(span);
  const { start, end } = part.excerpt.span;
  if (located.start < start || located.end > end || located.end <= located.start) return false;
  const from = start + Math.floor((located.start - start) / 4) * 4;
  const to = Math.min(start + Math.ceil((located.end - start) / 4) * 4, end);
  const bytes = Buffer.from(text.slice(from, to), 'base64url');
  const wanted = part.byteSpan(span);
  const isTight = located.end - located.start <= Math.ceil(((wanted.end - wanted.start) * 4) / 3) + 1;
  const member = Buffer.from(part.readable.subarray(wanted.start, wanted.end));
  return isTight && bytes.includes(member) && decoder.decode(member) === part.text?.slice(span.start, span.end);
}

it(`${cases} damaged tokens: nothing throws, every span lies in the text, every member is where it is said to be`, () => {
  const random = randomFrom(7515);
  const wrong: string[] = [];
  const ids = new Set<string>();
  let located = 0;
  for (let count = 0; count < cases; count++) {
    let text = rfcTokens[count % rfcTokens.length]?.token ?? '';
    for (let rounds = 1 + random(2); rounds > 0 && text !== ''; rounds--)
      text = mutations[random(mutations.length)]?.(text, random) ?? text;
    const parsed = parse(excerptOf(text));
    if (write(parsed) !== text) wrong.push(`not written back: ${text}`);
    for (const { id, span, fix } of parsed.faults) {
      ids.add(id);
      for (const { start, end } of [span, ...(fix?.edits ?? []).map((edit) => edit.span)])
        if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(`${id} ${start}-${end}: ${text}`);
    }
    for (const part of parsed.parts) {
      if (!part.bytes.ok || part.unencoded) continue;
      for (const span of namedSpans(part.json?.root)) {
        located++;
        if (!holds(text, part, span)) wrong.push(`${part.name} ${span.start}-${span.end}: ${text}`);
      }
    }
    if (count % 10 === 0) findTokens(text);
  }
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(located).toBeGreaterThan(150_000);
  expect(ids.size).toBeGreaterThan(24);
  expect([...ids].filter((id) => faultTitle(id) === id)).toEqual([]);
});
