import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mostInflated } from '../../core/text/work-caps.ts';
import { deflate, inflate } from './inflate.ts';

const raw = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(deflateRawSync(bytes));
const text = new TextEncoder().encode('{"sub":"jotter"} '.repeat(500));

describe('inflate', () => {
  it.each([0, 1, 100, text.length])('gives back what was deflated: %i bytes', async (length) => {
    const bytes = text.slice(0, length);
    expect(await inflate(raw(bytes))).toEqual({ ok: true, value: bytes });
    const own = await deflate(bytes);
    expect(own && (await inflate(own))).toEqual({ ok: true, value: bytes });
  });

  it('stops a bomb long before its end', async () => {
    const bomb = raw(new Uint8Array(200 * 1024 * 1024));
    const answer = await inflate(bomb);
    expect(answer).toMatchObject({ ok: false, problem: { because: 'too-large' } });
    if (answer.ok) return;
    expect(answer.problem.inflated.length).toBe(mostInflated);
    expect(answer.problem.consumed).toBeLessThan(bomb.length / 5);
  });

  it('takes exactly as much as it may', async () => {
    const bytes = raw(new Uint8Array(1000));
    expect(await inflate(bytes, 1000)).toMatchObject({ ok: true });
    expect(await inflate(bytes, 999)).toMatchObject({ ok: false, problem: { because: 'too-large' } });
  });

  it.each([
    ['is cut', raw(text).slice(0, 40)],
    ['is zlib', Uint8Array.from(deflateSync(text))],
    ['is no deflate', Uint8Array.of(0xff, 1, 2, 3)],
    ['is nothing', new Uint8Array(0)],
  ])('says of data that %s that it is broken', async (_, bytes) => {
    expect(await inflate(bytes)).toMatchObject({ ok: false, problem: { because: 'broken' } });
  });
});
