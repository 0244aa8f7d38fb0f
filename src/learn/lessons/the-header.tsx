import type { Lesson } from './lesson.ts';
import { Alg } from './the-header/Alg.tsx';
import { Jose } from './the-header/Jose.tsx';
import { Kid } from './the-header/Kid.tsx';
import { Protected } from './the-header/Protected.tsx';
import { Typ } from './the-header/Typ.tsx';

export const lesson: Lesson = {
  steps: [
    { id: 'jose', title: 'The family of JOSE', Body: Jose },
    { id: 'alg', title: 'alg: how it is signed', Body: Alg },
    { id: 'typ', title: 'typ: what kind of token it is', Body: Typ },
    { id: 'kid', title: 'kid: which key it was', Body: Kid },
    { id: 'protected', title: 'Signed as well, and read first', Body: Protected },
  ],
};
