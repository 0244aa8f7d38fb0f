import { tokenFromSource } from '../../core/token/reading/token-from-source.ts';
import { sourceOf } from '../../core/token/reading/token-source.ts';
import type { Parsed } from '../../core/token/token.ts';
import type { Judged, LongTokenQuestion } from './long-token-question.ts';

/** By the token in view, which is another one as soon as more is known of it: it is read again once, not with every second. */
const wholes = new WeakMap<Parsed, Parsed>();

/** Where there is no worker to be had, the page judges the token itself: all of it, read again because its JSON may be cut. */
export function judgedHere(question: LongTokenQuestion): Judged {
  const { token } = question;
  const whole = wholes.get(token) ?? tokenFromSource(sourceOf(token, question));
  wholes.set(token, whole);
  return { token, findings: undefined, whole };
}
