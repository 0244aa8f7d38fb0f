import { computed } from 'nanostores';
import { acceptsNow } from '../../core/libraries/accepts-now.ts';
import type { FaultName } from '../../core/messages/check.ts';
import { checkOf } from '../../core/messages/checks.ts';
import { $judgement } from '../judging/judgement.ts';
import { $treatments } from '../libraries/treatments.ts';
import { $said, $saidFault } from './said.ts';

/** Faults that come of what the server was told, and not of the defaults of its library. */
const ofSettings: ReadonlySet<FaultName> = new Set([
  'wrong-audience',
  'wrong-issuer',
  'missing-claim',
  'algorithm-not-allowed',
  'unknown-kid',
  'missing-kid',
]);

/** Libraries that write the same words where no audience is configured as where another one is. */
const sameWords: ReadonlySet<string> = new Set(['pyjwt', 'python-jose', 'rust-jsonwebtoken']);

/** Whether the library that wrote the message accepts the token now; undefined of other software, and of a message about another token. */
export const $acceptsNow = computed(
  [$said, $saidFault, $treatments, $judgement],
  ([first], answer, treatments, { signature }) => {
    const treated = treatments.find(({ library }) => library.id === first?.message.software);
    if (!first || !treated) return undefined;
    const { fault } = checkOf(first.message.check);
    // A library that compares audiences was given one, but for those that say the same where they were given none.
    const isGiven = fault === 'wrong-audience' && !(answer?.state === 'unclear' && sameWords.has(treated.library.id));
    const objections = treated.objections.filter(({ question }) => question !== 'audience' || !isGiven);
    const hasFault = fault !== undefined && ofSettings.has(fault) && answer?.state === 'has';
    return acceptsNow(treated.library, objections, { kind: signature.kind, hasFault });
  },
);
