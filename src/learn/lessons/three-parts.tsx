import type { Lesson } from './lesson.ts';
import { Decode } from './three-parts/Decode.tsx';
import { Encode } from './three-parts/Encode.tsx';
import { NotEncrypted } from './three-parts/NotEncrypted.tsx';
import { Parts } from './three-parts/Parts.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'parts', title: 'Two periods, three parts', Body: Parts },
    { id: 'encode', title: 'From JSON to base64url, bit by bit', Body: Encode },
    { id: 'decode', title: 'And back', Body: Decode },
    { id: 'not-encrypted', title: 'Encoded is not encrypted', Body: NotEncrypted },
  ],
};
