import type { Lesson } from './lesson.ts';
import { BoundToHolder } from './disclose-less-bind-more/bound-to-holder.tsx';
import { Proof, Theft } from './disclose-less-bind-more/dpop-steps.tsx';
import { NoLie } from './disclose-less-bind-more/no-lie.tsx';
import { Salted } from './disclose-less-bind-more/salted.tsx';
import { TickIt } from './disclose-less-bind-more/tick-it.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'tick', title: 'Tick what you show', Body: TickIt },
    { id: 'salt', title: 'A digest in its place', Body: Salted },
    { id: 'no-lie', title: 'Keep back, yes; invent, no', Body: NoLie },
    { id: 'key-binding', title: 'For this receiver only', Body: BoundToHolder },
    { id: 'dpop', title: 'A proof with each request', Body: Proof },
    { id: 'theft', title: 'Stolen, and worth nothing', Body: Theft },
  ],
};
