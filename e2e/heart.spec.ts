/** What Jotter is for, done by one set of steps in three browsers; each prints how many of them it has done. */
import { inThree } from './driven.ts';
import { decrypting } from './heart/decrypting.ts';
import { disclosing } from './heart/disclosing.ts';
import { keeping } from './heart/keeping.ts';
import { learning } from './heart/learning.ts';
import { leaving } from './heart/leaving.ts';
import { Person } from './heart/person.ts';
import { reading } from './heart/reading.ts';
import { signing } from './heart/signing.ts';
import type { Steps } from './heart/step.ts';
import { working } from './heart/working.ts';

const heart: Steps = {
  ...reading,
  ...signing,
  ...decrypting,
  ...disclosing,
  ...keeping,
  ...working,
  ...learning,
};

for (const { browserName, it } of inThree) {
  it.describe(`The heart in ${browserName}`, () => {
    // In one worker, so that one browser is started.
    it.describe.configure({ mode: 'default' });
    for (const [steps, serviceWorker] of [
      [heart, false],
      [leaving, true],
    ] as const)
      it.describe(() => {
        it.use({ serviceWorker });
        for (const [title, step] of Object.entries(steps))
          it(title, async ({ driven, baseURL }) => step(new Person(driven), { address: baseURL ?? '', browserName }));
      });
  });
}
