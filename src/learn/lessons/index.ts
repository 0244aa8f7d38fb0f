import type { LessonEntry } from '../lesson.ts';

/** The lessons, in the order in which they are best read. */
export const lessons: readonly LessonEntry[] = [
  {
    slug: 'what-a-jwt-is',
    title: 'What a JWT is',
    about: 'Read a token, and say why its receiver may believe it.',
    minutes: 4,
    load: () => import('./what-a-jwt-is.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'three-parts',
    title: 'Three parts',
    about: 'Take a token apart by hand, down to its bits, and read somebody else’s.',
    minutes: 5,
    load: () => import('./three-parts.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'the-header',
    title: 'The header',
    about: 'Say from the header how a token is signed, with which key, and what kind of token it is.',
    minutes: 5,
    load: () => import('./the-header.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'claims',
    title: 'Claims',
    about: 'Choose claims that others understand, that a profile asks for, and no more.',
    minutes: 6,
    load: () => import('./claims.tsx').then(({ lesson }) => lesson),
  },
];
