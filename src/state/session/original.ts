import { computed } from 'nanostores';
import { inView } from '../../core/token/find/in-view.ts';
import { readSighting } from '../../core/token/reading/read-sighting.ts';
import type { Parsed } from '../../core/token/token.ts';
import { isLongText } from './long-reading.ts';
import { $choice, $parsed, $pasted, $text, $unwrapping } from './session.ts';
import { sightingsIn } from './unwrapping.ts';

const $shortOriginal = computed([$pasted, $choice, $unwrapping], (pasted, choice, unwrapped) =>
  isLongText(pasted) ? undefined : readSighting(pasted, inView(sightingsIn(pasted, unwrapped) ?? [], choice)),
);

/** What a long paste was, which is not read a second time. */
let firstRead: { readonly text: string; readonly choice: number; readonly parsed: Parsed } | undefined;

/** The token as it was pasted, to tell an edited token from one that came damaged. */
export const $original = computed(
  [$shortOriginal, $pasted, $choice, $text, $parsed],
  (short, pasted, choice, text, now): Parsed => {
    if (short) return short;
    if (text === pasted) firstRead = { text, choice, parsed: now };
    return firstRead?.text === pasted && firstRead.choice === choice ? firstRead.parsed : now;
  },
);
