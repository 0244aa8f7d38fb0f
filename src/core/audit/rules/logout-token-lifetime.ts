import type { Parsed } from '../../token/token.ts';
import { claimIn, findingAt, timeIn, typeOf } from '../found.ts';
import { durationWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

const event = /^http:\/\/schemas\.openid\.net\/event\/backchannel-logout$/;

export const logoutTokenLifetime: Rule = {
  id: 'logout-token-lifetime',
  title: 'A logout token that lives long',
  severity: 'info',
  gate: 'time',
  lesson: 'oauth',
  reference: { specification: 'OpenID Connect Back-Channel Logout 1.0', section: '4' },
  why: 'A logout token is delivered at once. One that stays good can be sent again later, and throws the user out of a new session.',
  confidence: 'certain',
  remedy: 'Let it expire two minutes after it was made, at most.',
  fine: 'A receiver that remembers jti is safe from the second delivery.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"logout+jwt"} {"iss":"https://op.example","aud":"c","jti":"a1","sub":"ada","iat":1795089600,"exp":1795093200,"events":{}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"logout+jwt"} {"iss":"https://op.example","aud":"c","jti":"a1","sub":"ada","iat":1795089600,"exp":1795089720,"events":{}}',
    ],
  },
  *check(token) {
    const [exp, iat] = [timeIn(token, 'exp'), timeIn(token, 'iat')];
    if (!exp || !iat || !isLogout(token)) return;
    const life = exp.seconds - iat.seconds;
    if (!(life > 120) || !Number.isFinite(life)) return;
    yield findingAt(
      exp,
      `From iat to exp this logout token lives ${durationWords(life)}. The specification encourages a short life, preferably of two minutes at most, for one that was kept back can end a later session.`,
    );
  },
};

function isLogout(token: Parsed): boolean {
  const events = claimIn(token, 'events')?.value;
  return (
    typeOf(token) === 'logout+jwt' ||
    (events?.type === 'object' && events.members.some(({ name }) => event.test(name.value)))
  );
}
