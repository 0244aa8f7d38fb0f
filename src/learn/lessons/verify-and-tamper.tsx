import type { Lesson } from './lesson.ts';
import { Audience } from './verify-and-tamper/Audience.tsx';
import { OneCharacter } from './verify-and-tamper/OneCharacter.tsx';
import { SecretEncoding } from './verify-and-tamper/SecretEncoding.tsx';
import { Structure } from './verify-and-tamper/Structure.tsx';
import { Time } from './verify-and-tamper/Time.tsx';
import { WrongKey } from './verify-and-tamper/WrongKey.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'structure', title: 'Four gates, and the first', Body: Structure },
    { id: 'one-character', title: 'Change one character', Body: OneCharacter },
    { id: 'wrong-key', title: 'The wrong key', Body: WrongKey },
    { id: 'secret-encoding', title: 'The right secret, read wrongly', Body: SecretEncoding },
    { id: 'time', title: 'Genuine, and too late', Body: Time },
    { id: 'audience', title: 'Genuine, and for somebody else', Body: Audience },
  ],
};
