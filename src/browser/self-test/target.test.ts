import { describe, expect, it } from 'vitest';
import { targetFor } from './target.ts';

describe('targetFor', () => {
  it.each([
    ['http://localhost:4317/a/b', 'http://localhost:4318', 'ws://localhost:4318', 'stun:localhost:4318'],
    ['https://jotter.example/', 'https://jotter.example:444', 'wss://jotter.example:444', 'stun:jotter.example:444'],
    ['http://[::1]:65535/', 'http://[::1]:65534', 'ws://[::1]:65534', 'stun:[::1]:65534'],
    [
      'file:///tmp/jotter.html',
      'https://jotter-self-test.example',
      'wss://jotter-self-test.example',
      'stun:jotter-self-test.example',
    ],
  ])('%s tries %s', (page, origin, socket, stun) => {
    expect(targetFor(new URL(page))).toEqual({ origin, socket, stun });
    expect(new URL(origin).origin).not.toBe(new URL(page).origin);
  });
});
