import { findingAt, timeIn } from '../found.ts';
import { claimText } from '../words/claim-text.ts';
import { durationWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

/** Origins of push services (RFC 8030) that are known. */
const services =
  /^https:\/\/(?:fcm\.google[a-z]+\.com|updates\.push\.services\.mozilla\.com|web\.push\.apple\.com|[a-z\d-]+\.notify\.windows\.com)$/;

const day = 86_400;

export const pushTokenLifetime: Rule = {
  id: 'push-token-lifetime',
  title: 'A token for web push that lives too long',
  severity: 'warning',
  gate: 'time',
  reference: { specification: 'RFC 8292', section: '2' },
  why: 'A push service refuses a token whose exp is more than 24 hours away.',
  confidence: 'likely',
  remedy: 'Let it expire within 24 hours; 12 are plenty.',
  examples: {
    flagged: [
      'profile: vapid\n{"alg":"ES256","typ":"JWT"} {"aud":"https://push.example","exp":1795262400,"sub":"mailto:ops@app.example"}',
    ],
    accepted: [
      'profile: vapid\n{"alg":"ES256","typ":"JWT"} {"aud":"https://push.example","exp":1795132800,"sub":"mailto:ops@app.example"}',
    ],
  },
  *check(token, { now, profile }) {
    const [exp, aud] = [timeIn(token, 'exp'), claimText(token, 'aud')];
    if (!exp || !(profile === 'vapid' || services.test(aud?.text ?? ''))) return;
    const iat = timeIn(token, 'iat');
    const ahead = exp.seconds - (iat?.seconds ?? now);
    if (!(ahead > day) || !Number.isFinite(ahead)) return;
    yield findingAt(
      exp,
      `exp is ${durationWords(ahead)} after ${iat ? 'iat' : 'now'}, and must not be more than 24 hours after the request in which the token is sent. The push service refuses it, mostly with 401 or 403.`,
    );
  },
};
