import type { Lesson } from './lesson.ts';
import { Ending } from './when-to-use-one/ending.tsx';
import { Flags } from './when-to-use-one/flags.tsx';
import { GoodAt } from './when-to-use-one/good-at.tsx';
import { Growing } from './when-to-use-one/growing.tsx';
import { NothingSecret } from './when-to-use-one/nothing-secret.tsx';
import { ShortLife } from './when-to-use-one/short-life.tsx';
import { Storing } from './when-to-use-one/storing.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'good-at', title: 'What it is good at', Body: GoodAt },
    { id: 'no-secrets', title: 'Nothing secret in it', Body: NothingSecret },
    { id: 'ending', title: 'It does not end when you say so', Body: Ending },
    { id: 'growing', title: 'It grows', Body: Growing },
    { id: 'short-life', title: 'No longer than needed', Body: ShortLife },
    { id: 'storing', title: 'Where to keep it', Body: Storing },
    { id: 'cookie-flags', title: 'A cookie and its flags', Body: Flags },
  ],
};
