import { computed } from 'nanostores';
import { stringParameter } from '../../core/token/parameters.ts';
import { $signatureChoice, $signatures } from '../session/session.ts';
import type { GateState } from '../../core/judgement/answer.ts';
import { $answers } from './answer.ts';
import { $verifications } from '../verifying/verification.ts';

export interface SignatureRow {
  readonly algorithm: string;
  readonly kid: string | undefined;
  readonly state: GateState;
  readonly words: string;
  readonly isChosen: boolean;
}

/** Every signature of a token that has several, each with a verdict of its own. */
export const $signatureRows = computed(
  [$signatures, $verifications, $signatureChoice, $answers],
  (signatures, verifications, choice, answers): readonly SignatureRow[] =>
    signatures.map((jws, index) => {
      const verification = verifications.status === 'done' ? verifications.value[index] : undefined;
      const isReady = verification !== undefined && answers.status === 'done';
      const { state, words } = isReady
        ? answers.value.answerOf(verification)
        : { state: 'busy' as const, words: 'checking' };
      return {
        algorithm: stringParameter(jws, 'alg') ?? 'no alg',
        kid: stringParameter(jws, 'kid'),
        state,
        words,
        isChosen: index === choice,
      };
    }),
);
