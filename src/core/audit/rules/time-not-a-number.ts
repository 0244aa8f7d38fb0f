import { claimNamed } from '../../registry/claims.ts';
import { allIn, findingAt, payloadOf, timeIn, type Found } from '../found.ts';
import { asFineUnit, durationWords, toSeconds, utcWords } from '../instant.ts';
import { httpDate } from '../reading/dates/http-date.ts';
import { isoInstant } from '../reading/iso-instant.ts';
import { lifetimeIn } from '../reading/dates/lifetime-text.ts';
import { longestLifetime } from '../reading/dates/longest-lifetime.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const timeNotANumber: Rule = {
  id: 'time-not-a-number',
  title: 'A time that is not a number',
  severity: 'error',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'Receivers compare times as numbers and refuse, or overlook, anything else.',
  confidence: 'certain',
  remedy: 'Write the time as a number of seconds, without quotes.',
  examples: {
    flagged: [
      '{"exp":"1795090000"}',
      '{"iat":"2026-11-19T12:00:00Z"}',
      '{"exp":"Thu, 19 Nov 2026 12:00:00 GMT"}',
      '{"exp":"Thu Nov 19 2026 13:00:00 GMT+0100 (CET)"}',
      '{"exp":"2026-11-19T12:00:00"}',
      '{"iat":1795089600,"exp":"1h"}',
      '{"exp":"7 days"}',
      '{"iat":1795089600,"exp":"60"}',
      '{"iat":1795089600,"exp":"PT15M"}',
      '{"exp":"1.79509e9"}',
      '{"exp":"1795090000000"}',
      '{"exp":"1795090000000000"}',
      '{"exp":"never"}',
    ],
    accepted: ['{"exp":1795090000.5}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const { name, value } = found;
      const isDate = claimNamed(name)?.type === 'NumericDate';
      if (value.type === 'number' && !Number.isFinite(value.value) && isDate) {
        yield findingAt(
          found,
          `${name} is ${value.written.slice(0, 30)}, larger than any number that programs can hold.`,
          isStrictTime(name) ? 'error' : 'warning',
        );
        continue;
      }
      if (value.type === 'number' || !isDate) continue;
      const advice = adviceFor(found, timeIn(token, 'iat')?.seconds);
      const isStrict = isStrictTime(name);
      yield findingAt(
        found,
        `${name} is ${nounOf(value)}, and ${isStrict ? 'must be' : 'is meant to be'} a number (NumericDate). ${advice}`,
        isStrict ? 'error' : name === 'auth_time' ? 'warning' : 'info',
      );
    }
  },
};

const isStrictTime = (name: string): boolean => name === 'exp' || name === 'nbf' || name === 'iat';

/** What to write instead. `issued`: seconds since 1970. */
function adviceFor({ name, value }: Found, issued: number | undefined): string {
  if (value.type === 'null') return 'Leave the claim out where there is no such time.';
  if (value.type !== 'string') return 'Write it as seconds since 1970-01-01 UTC.';
  const text = value.value.trim();
  const number = text.length <= 30 && /^-?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i.test(text) ? Number(text) : undefined;
  const isMoment = name === 'exp' || name === 'nbf';
  const isShort = number !== undefined && number > 0 && number <= longestLifetime;
  const lifetime = isMoment ? (isShort ? number : lifetimeIn(text)) : undefined;
  if (lifetime !== undefined) return lifetimeAdvice(name, lifetime, issued);
  if (number !== undefined && Number.isFinite(number)) return numberAdvice(name, text, number);
  const seconds = isoInstant(text) ?? httpDate(text);
  if (seconds === undefined) return 'Write it as seconds since 1970-01-01 UTC.';
  const zone = hasZone(text) ? '' : ' It names no time zone: this is right if it is in UTC.';
  return `Write it as seconds since 1970-01-01 UTC: "${name}":${Math.floor(seconds)}.${zone}`;
}

const hasZone = (text: string): boolean => /[Zz)]$|[+-]\d\d:?\d\d$|(?:GMT|UTC)/.test(text.slice(10));

function numberAdvice(name: string, text: string, number: number): string {
  const fine = asFineUnit(number);
  if (fine)
    return `It looks like ${fine.unit}, and a NumericDate is in seconds since 1970: ${toSeconds(fine)}, and write it without quotes: "${name}":${Math.floor(fine.seconds)} (${utcWords(fine.seconds)}).`;
  const written = /e/i.test(text) ? `, in digits: "${name}":${Math.floor(number)}` : `: "${name}":${text}`;
  return `Write it without quotes${written}.`;
}

function lifetimeAdvice(name: string, lifetime: number, issued: number | undefined): string {
  const what = `It looks like a lifetime of ${durationWords(lifetime)}, which belongs in an option such as expiresIn. ${name} is a moment in seconds since 1970.`;
  if (issued === undefined || issued <= longestLifetime)
    return `${what} Add ${Math.ceil(lifetime)} to the time of issue in seconds.`;
  const moment = Math.floor(issued + lifetime);
  return `${what} Counted from iat it is "${name}":${moment} (${utcWords(moment)}).`;
}
