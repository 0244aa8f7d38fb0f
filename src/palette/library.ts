import { rules } from '../core/audit/rules/index.ts';
import { terms } from '../learn/glossary/terms.ts';
import type { GlossaryTerm } from '../learn/glossary/glossary-term.ts';
import { lessons } from '../learn/lessons/index.ts';
import { goTo } from '../browser/route.ts';
import type { Action } from '../state/actions/action.ts';

const entries: readonly (readonly [id: string, term: GlossaryTerm])[] = Object.entries(terms);

/** Every lesson, rule and term, each of which opens where it is explained. */
export const library: readonly Action[] = [
  ...lessons.map(({ slug, title, about }): Action => ({
    id: `lesson-${slug}`,
    name: `Lesson: ${title}`,
    detail: about,
    group: 'Learn',
    icon: 'book',
    run: () => goTo(`learn/${slug}`),
  })),
  ...rules.map(({ id, title }): Action => ({
    id: `rule-${id}`,
    name: `Rule: ${title}`,
    detail: id,
    group: 'Rules',
    icon: 'rules',
    run: () => goTo(`rules/${id}`),
  })),
  ...entries.map(([id, { term, says }]): Action => ({
    id: `term-${id}`,
    name: `Term: ${term}`,
    detail: says,
    group: 'Glossary',
    icon: 'glossary',
    run: () => goTo(`learn/glossary/${id}`),
  })),
];
