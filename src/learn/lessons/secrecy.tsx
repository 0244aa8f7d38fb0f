import type { Lesson } from './lesson.ts';
import { Envelope } from './secrecy/envelope.tsx';
import { FiveParts } from './secrecy/five-parts.tsx';
import { FromWhom } from './secrecy/from-whom.tsx';
import { Needed } from './secrecy/needed.tsx';
import { Nested } from './secrecy/nested.tsx';
import { OnceMore } from './secrecy/once-more.tsx';
import { Tampered } from './secrecy/tampered.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'envelope', title: 'An envelope', Body: Envelope },
    { id: 'five-parts', title: 'Five parts', Body: FiveParts },
    { id: 'once-more', title: 'Never twice the same', Body: OnceMore },
    { id: 'tampered', title: 'One character', Body: Tampered },
    { id: 'from-whom', title: 'From whom?', Body: FromWhom },
    { id: 'nested', title: 'Signed, then encrypted', Body: Nested },
    { id: 'needed', title: 'When it is worth it', Body: Needed },
  ],
};
