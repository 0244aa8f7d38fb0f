import { claimText } from '../words/claim-text.ts';
import { findingAt, timeIn } from '../found.ts';
import type { Rule } from '../rule.ts';

export const jtiPredictable: Rule = {
  id: 'jti-predictable',
  title: 'An id that another token may get, too',
  severity: 'info',
  gate: 'profile',
  lesson: 'attacks-and-defences',
  reference: { specification: 'RFC 7519', section: '4.1.7' },
  why: 'A receiver that remembers ids refuses the second token with the same one, and whoever foresees an id can use it up.',
  confidence: 'likely',
  remedy: 'Take a random UUID, or 16 random bytes.',
  fine: 'A receiver that takes each token once and has one issuer at a time may do with it.',
  examples: {
    flagged: [
      '{"iss":"joe","jti":"1795089000","iat":1795089000,"exp":1795092600}',
      '{"iss":"joe","sub":"ada","jti":"ada","exp":1795092600}',
    ],
    accepted: [
      '{"iss":"joe","jti":"7d5b2f6e-3c1a-4b8e-9f0d-2a6c4e8b1d3f","iat":1795089000,"exp":1795092600}',
      '{"iss":"joe","jti":"42","exp":1795092600}',
    ],
  },
  *check(token) {
    const jti = claimText(token, 'jti');
    if (!jti || jti.text === '') return;
    const clock = ['iat', 'nbf', 'exp'].find((name) => {
      const seconds = timeIn(token, name)?.seconds;
      return (
        seconds !== undefined &&
        /^\d{10}(?:\d{3})?$/.test(jti.text) &&
        Math.floor(Number(jti.text.slice(0, 10))) === Math.floor(seconds)
      );
    });
    const same = ['sub', 'client_id', 'iss'].find((name) => claimText(token, name)?.text === jti.text);
    if (clock === undefined && same === undefined) return;
    yield findingAt(
      jti,
      clock === undefined
        ? `jti is the same as ${same ?? ''}, so every token for it gets the same id. An id must be given in a way that makes a second one with it very unlikely.`
        : `jti is the time of ${clock}, so two tokens of the same moment get the same id. An id must be given in a way that makes a second one with it very unlikely.`,
    );
  },
};
