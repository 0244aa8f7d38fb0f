import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bisect } from './bisect.ts';

it('finds the last one that holds, and asks no more than it has to', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (count, border) => {
      let asked = 0;
      const found = bisect(count, (index) => {
        asked++;
        return index < border;
      });
      expect(found).toBe(Math.min(count, border) - 1);
      expect(asked).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)));
    }),
  );
});
