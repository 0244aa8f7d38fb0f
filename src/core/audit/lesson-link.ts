/** Titles of the lessons that rules lead to, by their addresses on the page Learn. */
export const lessonTitles = {
  'three-parts': 'Three parts',
  'the-header': 'The header',
  claims: 'Claims',
  'the-signature': 'The signature',
  'verify-and-tamper': 'Verify and tamper',
  'when-to-use-one': 'When to use one',
  'the-bearer-flow': 'The bearer flow',
  oauth: 'OAuth 2.0',
  'attacks-and-defences': 'Attacks and defences',
  secrecy: 'Secrecy',
  'disclose-less-bind-more': 'Disclose less, bind more',
} as const;

export type LessonSlug = keyof typeof lessonTitles;

/** A lesson of the page Learn, by its address and title. */
export interface LessonLink {
  readonly slug: LessonSlug;
  readonly title: string;
}

export const lessonLink = (slug: LessonSlug): LessonLink => ({ slug, title: lessonTitles[slug] });
