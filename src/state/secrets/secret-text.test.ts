import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secretText } from './secret-text.ts';

const bytesOf = ({ text, encoding }: ReturnType<typeof secretText>): string =>
  Buffer.from(text, encoding === 'hex' ? 'hex' : 'utf8').toString('hex');

it('writes any secret so that the same bytes come back', () => {
  const secrets = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(secrets, (secret) => {
      expect(bytesOf(secretText(secret))).toBe(Buffer.from(secret).toString('hex'));
    }),
  );
});

it.each([
  ['dragon', 'utf8'],
  ['größe ✓', 'utf8'],
  ['\ufeffdragon', 'hex'],
  ['a\nb', 'hex'],
  ['a\u200bb', 'hex'],
])('shows %j as %s, so that nothing in it is invisible', (text, encoding) => {
  expect(secretText(new TextEncoder().encode(text)).encoding).toBe(encoding);
});
