import type { LessonEntry } from './lesson.ts';

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
    minutes: 4,
    load: () => import('./the-header.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'claims',
    title: 'Claims',
    about: 'Choose claims that others understand, that a profile asks for, and no more.',
    minutes: 5,
    load: () => import('./claims.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'the-signature',
    title: 'The signature',
    about: 'Build a signature from its bytes, and say who can check a token and who can forge one.',
    minutes: 6,
    load: () => import('./the-signature.tsx').then(({ lesson }) => lesson),
  },
  {
    slug: 'verify-and-tamper',
    title: 'Verify and tamper',
    about: 'Break a token in six ways, and tell from the gate that shuts what is wrong with it.',
    minutes: 6,
    load: () => import('./verify-and-tamper.tsx').then(({ lesson }) => lesson),
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
