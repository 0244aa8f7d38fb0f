import type { SignedText } from '../evidence.ts';
import type { InputPartHypothesis } from '../axes.ts';
import { padded } from '../signed-text.ts';

const which = [['header', 'payload'], ['payload'], ['header']] as const satisfies readonly (readonly (
  'header' | 'payload'
)[])[];

/** Signed with base64 padding, which was removed afterwards. */
export const paddingKept: InputPartHypothesis = {
  id: 'padding-kept',
  axis: 'input-part',
  family: 'signing-input',
  rarity: 1,
  title: 'Signed with base64 padding (=)',
  fix: 'signed-text',
  *variants(signed) {
    for (const parts of which) {
      const value: SignedText = {
        ...signed,
        header: parts.some((part) => part === 'header') ? padded(signed.header) : signed.header,
        payload: parts.some((part) => part === 'payload') ? padded(signed.payload) : signed.payload,
      };
      yield { value, facts: { parts: parts.join(' and ') } };
    }
  },
  clause: ({ parts = '' }) =>
    `the ${parts} ${parts === 'header and payload' ? 'keep' : 'keeps'} the base64 padding (=)`,
  because: () =>
    'The signer signed padded text, and something removed the padding afterwards. A token must not have padding (RFC 7515 §2).',
  who: 'AWS load balancers sign their x-amzn-oidc-data tokens with padding.',
  seenIn: ['dvsekhvalnov/jose-jwt#271', 'potatosalad/erlang-jose#141', 'quarkusio/quarkus#34300'],
};
