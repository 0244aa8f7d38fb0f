import type { Lesson } from './lesson.ts';
import { Confusion, NoSignature } from './attacks-and-defences/algorithms.tsx';
import { OtherKind, Replay } from './attacks-and-defences/genuine-tokens.tsx';
import { BroughtAlong, KeyName, WeakSecret } from './attacks-and-defences/keys.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'alg-none', title: 'No signature at all', Body: NoSignature },
    { id: 'confusion', title: 'RS256 taken for HS256', Body: Confusion },
    { id: 'weak-secret', title: 'A secret that can be guessed', Body: WeakSecret },
    { id: 'key-brought-along', title: 'A key brought along', Body: BroughtAlong },
    { id: 'kid-tricks', title: 'A key ID that leads astray', Body: KeyName },
    { id: 'other-kind', title: 'An ID token used as access token', Body: OtherKind },
    { id: 'replay', title: 'The same token once more', Body: Replay },
  ],
};
