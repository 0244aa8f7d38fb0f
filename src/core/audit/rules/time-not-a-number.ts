import { claimNamed } from '../../registry/claims.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { allIn, findingAt, payloadOf } from '../found.ts';
import { isoInstant } from '../reading/iso-instant.ts';
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
    flagged: ['{"exp":"1795090000"}', '{"iat":"2026-11-19T12:00:00Z"}'],
    accepted: ['{"exp":1795090000.5}'],
  },
  *check(token) {
    for (const found of allIn(payloadOf(token))) {
      const { name, value } = found;
      if (value.type === 'number' && !Number.isFinite(value.value) && isStrictTime(name)) {
        yield findingAt(
          found,
          `${name} is ${value.written.slice(0, 30)}, larger than any number that programs can hold.`,
          'error',
        );
        continue;
      }
      if (value.type === 'number' || claimNamed(name)?.type !== 'NumericDate') continue;
      const digits = value.type === 'string' ? /^\s*(-?\d{1,15}(?:\.\d{1,9})?)\s*$/.exec(value.value)?.[1] : undefined;
      const advice =
        digits === undefined
          ? value.type === 'null'
            ? 'Leave the claim out where there is no such time.'
            : writtenAsSeconds(value)
          : `Write it without quotes: "${name}":${digits}.`;
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

function writtenAsSeconds(value: JsonNode): string {
  const seconds = value.type === 'string' ? isoInstant(value.value) : undefined;
  return `Write it as seconds since 1970-01-01 UTC${seconds === undefined ? '' : `: ${Math.floor(seconds)}`}.`;
}
