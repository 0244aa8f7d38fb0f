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
    slug: 'when-to-use-one',
    title: 'When to use one',
    about: 'Say when a JWT is the right tool, when it is not, and where to keep it.',
    minutes: 8,
    load: () => import('./when-to-use-one.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'the-bearer-flow',
    title: 'The bearer flow',
    about: 'Follow one token from the login to the answer of an API, in six steps.',
    minutes: 6,
    load: () => import('./the-bearer-flow.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'oauth',
    title: 'OAuth 2.0',
    about: 'Name who takes part, what they hand each other, and where each of it may go.',
    minutes: 8,
    load: () => import('./oauth.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'attacks-and-defences',
    title: 'Attacks and defences',
    about: 'Break into an API in seven ways, and name the check that stops each.',
    minutes: 12,
    load: () => import('./attacks-and-defences.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'secrecy',
    title: 'Secrecy',
    about: 'Seal claims so that only their recipient can read them, and know what that does not prove.',
    minutes: 8,
    load: () => import('./secrecy.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'disclose-less-bind-more',
    title: 'Disclose less, bind more',
    about: 'Show one claim out of many, and make a token useless to a thief.',
    minutes: 9,
    load: () => import('./disclose-less-bind-more.tsx').then(({ lesson }) => lesson),
  },
];
