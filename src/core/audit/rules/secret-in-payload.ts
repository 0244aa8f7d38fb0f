import { allIn, findingAt, readablePayloadOf } from '../found.ts';
import type { Rule } from '../rule.ts';

const secrets = /^(?:password|passwd|secret|client_?secret|api_?key|private_?key|refresh_?token|access_?token)$/i;

export const secretInPayload: Rule = {
  id: 'secret-in-payload',
  title: 'A secret that anyone can read',
  severity: 'warning',
  gate: 'profile',
  lesson: 'when-to-use-one',
  reference: { specification: 'RFC 7519', section: '12' },
  why: 'A signature hides nothing: whoever sees the token can read its claims.',
  confidence: 'likely',
  isAboutSecurity: true,
  remedy: 'Take the secret out of the token and replace it, for others may have read it.',
  fine: 'A name alone does not make a secret.',
  examples: {
    flagged: ['{"password":"hunter2"}', '{"apiKey":"x"}'],
    accepted: ['{"auth_time":1,"password_set":true}'],
  },
  *check(token) {
    for (const found of allIn(readablePayloadOf(token))) {
      if (!secrets.test(found.name) || found.value.type !== 'string' || found.value.value === '') continue;
      yield findingAt(
        found,
        `${found.name} looks like a secret. The payload is signed, not encrypted: browsers, proxies and logs that see the token can read it. Take it out, and change the secret if the token has been used.`,
      );
    }
  },
};
