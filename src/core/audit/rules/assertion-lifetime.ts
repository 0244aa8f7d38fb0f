import type { Parsed } from '../../token/token.ts';
import { claimText } from '../words/claim-text.ts';
import { findingAt, timeIn, parameterIn } from '../found.ts';
import { durationWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

interface Limit {
  readonly who: string;
  readonly seconds: number;
  applies(token: Parsed): boolean;
}

const audienceIs = (token: Parsed, wanted: RegExp): boolean => wanted.test(claimText(token, 'aud')?.text ?? '');

/** Limits that the receivers document. */
const limits: readonly Limit[] = [
  {
    who: 'Google takes what a service account signs for one hour at most',
    seconds: 3600,
    applies: (token) => claimText(token, 'iss')?.text.endsWith('.gserviceaccount.com') === true,
  },
  {
    who: 'App Store Connect takes tokens of 20 minutes at most for most requests',
    seconds: 1200,
    applies: (token) => audienceIs(token, /^appstoreconnect-v1$/),
  },
  {
    who: 'Apple takes client secrets of 15,777,000 seconds (six months) at most',
    seconds: 15_777_000,
    applies: (token) => audienceIs(token, /^https:\/\/appleid\.apple\.com$/) && parameterIn(token, 'kid') !== undefined,
  },
];

export const assertionLifetime: Rule = {
  id: 'assertion-lifetime',
  title: 'It lives longer than its receiver allows',
  severity: 'warning',
  gate: 'time',
  lesson: 'oauth',
  reference: { specification: 'RFC 7523', section: '3' },
  why: 'A server may refuse an assertion whose exp is unreasonably far away, and large providers say how far that is.',
  confidence: 'likely',
  remedy: 'Set exp within the limit, a little below it.',
  fine: 'The provider may have changed its limit.',
  examples: {
    flagged: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","aud":"https://token.example","iat":1795089600,"exp":1795100000}',
    ],
    accepted: [
      '{"alg":"RS256"} {"iss":"svc@app.iam.gserviceaccount.com","aud":"https://token.example","iat":1795089600,"exp":1795093200}',
    ],
  },
  *check(token) {
    const [exp, iat] = [timeIn(token, 'exp'), timeIn(token, 'iat')];
    if (!exp || !iat) return;
    const life = exp.seconds - iat.seconds;
    const limit = limits.find((one) => life > one.seconds && one.applies(token));
    if (!limit || !Number.isFinite(life)) return;
    yield findingAt(
      exp,
      `From iat to exp this token lives ${durationWords(life)}. ${limit.who}, by its documentation, and refuses what lives longer.`,
    );
  },
};
