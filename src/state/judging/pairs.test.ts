import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { judgedDirectly } from '../fixtures/judged-directly.ts';
it('x', async () => {
  for (const line of readFileSync('/work/shared/cases/lock/pairs.txt', 'utf8').split('\n')) {
    const m = /^(\d) [^:]*: (\S+) +key (.*)$/.exec(line);
    if (m) {
      // oxlint-disable-next-line typescript/no-explicit-any, typescript/no-non-null-assertion -- of this test alone
      const j: any = await judgedDirectly({ paste: m[2]!, key: m[4 - 1]!, now: 1795000000 });
      console.log(
        m[1],
        JSON.stringify(j, (k, v) =>
          typeof v === 'string' ? v.slice(0, 200) : k === 'token' || k === 'keys' ? undefined : v,
        ).slice(0, 1600),
      );
    }
  }
});
