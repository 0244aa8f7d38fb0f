import { computed } from 'nanostores';
import { checkOf } from '../../core/messages/checks.ts';
import { decodedTokenWords } from '../../core/messages/decoded-token.ts';
import type { FaultAnswer } from '../../core/messages/fault-answer.ts';
import { faultIn } from '../../core/messages/fault-in.ts';
import type { Recognised } from '../../core/messages/recognise-messages.ts';
import { textAround } from '../../core/messages/text-around.ts';
import { $expected } from '../circumstances/circumstances.ts';
import { $judgement } from '../judging/judgement.ts';
import { $now } from '../page/clock.ts';
import { latest } from '../page/latest.ts';
import { steady } from '../page/steady.ts';
import { isLongText } from '../session/long-reading.ts';
import { $sightings, $text } from '../session/session.ts';
import { $token } from '../token/decryption.ts';

/** What is in the field beside its tokens. */
const $around = computed([$text, $sightings], (text, sightings) =>
  isLongText(text) ? undefined : textAround(text, sightings),
);

const $reading = latest($around, (around) =>
  around === undefined
    ? undefined
    : import('../../core/messages/recognise-messages.ts').then(({ recogniseMessages }) => recogniseMessages(around)),
);

/** Whether it is not known yet what the text says. */
export const $isReadingMessages = computed($reading, ({ status }) => status === 'busy');

/** The error messages in the pasted text, the most telling first. */
export const $said = computed($reading, (reading): readonly Recognised[] =>
  reading.status === 'done' ? reading.value : [],
);

/** What the text says of a token that it holds in decoded form; undefined where it holds none. */
export const $decoded = computed($around, (around) => (around === undefined ? undefined : decodedTokenWords(around)));

/** Whether the token in view has the fault that the first message is about; undefined where no token shows it. */
export const $saidFault = steady(
  computed(
    [$said, $token, $judgement, $expected, $now],
    ([first], token, judgement, expected, now): FaultAnswer | undefined => {
      const fault = first && checkOf(first.message.check).fault;
      return fault && faultIn(fault, first.told, { token, judgement, expected, now });
    },
  ),
);
