import { computed } from 'nanostores';
import { tellsPlaces } from '../../core/token/find/tells-places.ts';
import { latest } from '../page/latest.ts';
import { isLongText } from './long-reading.ts';
import { $text } from './session.ts';

const loadWords = () => import('../../core/token/whereabouts/sanitized.ts');

const $question = computed($text, (text) => (!isLongText(text) && tellsPlaces(text) ? text : undefined));

/** By what a short text was sanitized, in words. */
export const $sanitizedHere = latest($question, (text) =>
  text === undefined ? undefined : loadWords().then(({ sanitizedWords }) => sanitizedWords(text)),
);
