import type { Lesson } from './lesson.ts';
import { Kinds } from './claims/Kinds.tsx';
import { Mandatory } from './claims/Mandatory.tsx';
import { NumericDate } from './claims/NumericDate.tsx';
import { Profile } from './claims/Profile.tsx';
import { Registered } from './claims/Registered.tsx';
import { Small } from './claims/Small.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'registered', title: 'Seven names that everybody knows', Body: Registered },
    { id: 'kinds', title: 'Registered, public, private', Body: Kinds },
    { id: 'mandatory', title: 'Which must be there?', Body: Mandatory },
    { id: 'profile', title: 'A profile says more', Body: Profile },
    { id: 'numeric-date', title: 'Times are seconds', Body: NumericDate },
    { id: 'small', title: 'Keep it small', Body: Small },
  ],
};
