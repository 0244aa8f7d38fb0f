import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyState } from '../../core/share/fixtures/any-state.ts';
import { linkLength, readLinkText, writeLinkText } from '../../core/share/link-text.ts';
import { sharedState, type SharedState } from '../../core/share/shared-state.ts';
import { linkOf, packState, unpackLink } from './pack.ts';
import { sealForLink } from './passphrase.ts';

async function made(state: SharedState, passphrase = ''): Promise<string> {
  const packed = await packState(state);
  if (!packed.ok) throw new Error(packed.problem);
  const link = await linkOf(packed.value, passphrase);
  if (!link.ok) throw new Error(link.problem);
  const isSealed = passphrase !== '';
  expect(link.value.length).toBe(linkLength(isSealed, isSealed ? packed.value.sealedCount : packed.value.bytes.length));
  return link.value;
}

const state = sharedState({
  text: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEiLCJleHAiOjE3OTUwOTI2MDB9.AAAA',
  key: { text: '{"kty":"oct","k":"c2VjcmV0"}', encoding: 'utf8' },
  asOf: 1795000000,
});

describe('ten thousand random states', () => {
  it('go through a link and back unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async (any) => {
        expect(await unpackLink(await made(any))).toEqual({ ok: true, value: { state: any, unknown: [] } });
      }),
      { numRuns: 10_000 },
    );
  });

  it('of which some take a passphrase along', async () => {
    const passphrase = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(anyState, passphrase, async (any, words) => {
        const link = await made(any, words);
        expect(link).toMatch(/^j1p\./);
        expect(await unpackLink(link)).toEqual({ ok: false, problem: { kind: 'locked' } });
        expect(await unpackLink(link, words)).toEqual({ ok: true, value: { state: any, unknown: [] } });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a passphrase', () => {
  it('that is another one is refused, and the link stays good', async () => {
    const link = await made(state, 'correct horse');
    for (const wrong of ['', 'correct Horse', 'correct horse '])
      expect(await unpackLink(link, wrong)).toMatchObject({
        ok: false,
        problem: { kind: 'locked', refusal: { because: 'wrong-passphrase' } },
      });
    expect(await unpackLink(link, 'correct horse')).toMatchObject({ ok: true });
  });

  it('is the same however its letters are composed', async () => {
    expect(await unpackLink(await made(state, 'caf\u00e9'), 'cafe\u0301')).toMatchObject({ ok: true });
  });

  it('makes another link each time, which tells nothing of what it holds', async () => {
    const [one, other] = [await made(state, 'p'), await made(state, 'p')];
    expect(one.slice(8)).not.toBe(other.slice(8));
    const read = readLinkText(one);
    // 600,000, big endian.
    expect(read.ok && read.value.bytes.subarray(0, 4)).toEqual(Uint8Array.of(0, 9, 39, 192));
  });

  it('is not asked for where the link would keep the page busy', async () => {
    const sealed = await sealForLink(new Uint8Array(3), 'p');
    if (!sealed.ok) throw new Error(sealed.problem);
    const head = new DataView(sealed.value.buffer);
    head.setUint32(0, 1_000_001);
    const link = writeLinkText({ isSealed: true, bytes: sealed.value });
    expect(await unpackLink(link, 'p')).toMatchObject({
      ok: false,
      problem: { kind: 'damaged', damage: { message: expect.stringContaining('1,000,001 iterations') } },
    });
    head.setUint32(0, 0);
    for (const bytes of [sealed.value, sealed.value.slice(0, 40), new Uint8Array(1)])
      expect(await unpackLink(writeLinkText({ isSealed: true, bytes }), 'p')).toMatchObject({
        ok: false,
        problem: { kind: 'damaged' },
      });
  });
});

async function damage(bytes: Uint8Array): Promise<string> {
  const read = await unpackLink(writeLinkText({ isSealed: false, bytes }));
  if (read.ok || read.problem.kind !== 'damaged') throw new Error('not damaged');
  return read.problem.damage.message;
}

describe('a link that was made to harm', () => {
  it('may inflate to a gigabyte, and is stopped', async () => {
    // A deflate stream of blocks that repeat: 64 MB of spaces, sixteen times.
    const block = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9, finishFlush: 3 });
    const bomb = Buffer.concat(Array.from({ length: 11 }, () => block));
    expect(bomb.length).toBeLessThan(750_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await damage(bomb)).toContain('zip bomb');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
  });

  it.each([
    ['no deflate stream', Uint8Array.of(255, 255, 255), 'no deflate stream'],
    ['no UTF-8', deflateRawSync(Uint8Array.of(0xff)), 'no UTF-8'],
    ['no JSON', deflateRawSync('hello'), 'no JSON object'],
    ['JSON of another shape', deflateRawSync('{"text":[]}'), '“text” is not a text'],
    ['JSON that nests deep', deflateRawSync('{"text":'.repeat(100_000)), 'no JSON object'],
  ])('may hold %s', async (_, bytes, message) => {
    expect(await damage(bytes)).toContain(message);
  });
});

it('damage by one character, or a cut, never gives another state', async () => {
  const link = await made(state);
  for (let at = 0; at < link.length; at++) {
    const changed = link.slice(0, at) + (link.charAt(at) === 'x' ? 'y' : 'x') + link.slice(at + 1);
    for (const damaged of [link.slice(0, at), changed])
      expect(await unpackLink(damaged)).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
  }
});

it('what is too large for an address is refused before a link is made', async () => {
  const noise = Array.from({ length: 900_000 }, (_, index) => Math.imul(index, 2654435761).toString(36)).join('');
  expect(await packState(sharedState({ text: noise.slice(0, 1_900_000) }))).toMatchObject({ ok: false });
  expect(await packState(sharedState({ text: 'x'.repeat(3_000_000) }))).toMatchObject({ ok: false });
});
