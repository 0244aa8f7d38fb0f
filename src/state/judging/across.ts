import { computed } from 'nanostores';
import { judgedTokens } from '../../core/token/find/judged-tokens.ts';
import { latest } from '../page/latest.ts';
import { $parsed, $sighting, $sightings } from '../session/session.ts';
import type { ListedQuestion } from './compare-listed.ts';

const loadCompare = () => import('./compare-listed.ts');

const $question = computed([$sightings, $sighting, $parsed], (sightings, chosen, one): ListedQuestion | undefined =>
  sightings.length < 2 || one.kind === 'not-a-token' ? undefined : { one, chosen, listed: judgedTokens(sightings) },
);

const $compared = latest(
  $question,
  (question, signal) => question && loadCompare().then(({ compareListed }) => compareListed(question, signal)),
);

/** What shows only beside the other tokens of the paste. */
export const $acrossFindings = computed($compared, (pending) => (pending.status === 'done' ? pending.value : []));
