import { claimIn, type Found } from '../found.ts';
import { asFineUnit, durationWords } from '../instant.ts';
import { boundWords } from './bound-words.ts';
import type { Asker, Broken, Given } from './broken.ts';
import type { Asked } from './limit.ts';

/** Seconds since 1970, of a number that can be meant so. */
function secondsOf(found: Found | undefined): number | undefined {
  const { value } = found ?? {};
  return value?.type === 'number' && Number.isFinite(value.value) && !asFineUnit(value.value) ? value.value : undefined;
}

/** People date iat back by as much, so that a clock that is slow accepts it. */
const backdated = 60;

export function judgeLifetime(
  { since, least, most }: Extract<Asked, { kind: 'lifetime' }>,
  found: Found,
  { token, circumstances: { now, skewSeconds }, who, verb }: Asker,
): Broken | undefined {
  const [end, iat] = [secondsOf(found), secondsOf(claimIn(token, 'iat'))];
  if (end === undefined) return undefined;
  const life = iat === undefined ? undefined : end - iat;
  if (least !== undefined && life !== undefined && life < least) {
    const [span, bound] = compared(life, least);
    return { says: `${found.name} is ${span} after iat, and ${who} requires at least ${bound}.` };
  }
  if (most === undefined) return undefined;
  const tooLong = (seconds: number, from: string): Broken => {
    const [span, bound] = compared(seconds, most);
    return {
      says: `${found.name} is ${span} ${from}, and ${who} ${verb === 'requires' ? 'accepts' : verb} at most ${bound}.`,
    };
  };
  if (since === 'now' && end - now > most + skewSeconds) {
    const broken = tooLong(end - now, 'in the future');
    return isOfClocks(life, most, end - now) ? { ...broken, isOfClocks: true } : broken;
  }
  if (life === undefined || life <= most + (since === 'now' ? backdated + skewSeconds : 0)) return undefined;
  return { ...tooLong(life, 'after iat'), ...(since === 'now' && { isPast: true }) };
}

/** A token that lives as long as it may, but for a clock that is some minutes ahead. */
const isOfClocks = (life: number | undefined, most: number, ahead: number): boolean =>
  life !== undefined && life <= most && ahead - most <= 300;

/** Both in words; in seconds where these words would be the same, or where there is no other way to tell them. */
function compared(seconds: number, bound: number): readonly [string, string] {
  const [span, limit] = [durationWords(seconds), boundWords(bound)];
  return seconds > 0 && span !== durationWords(bound) ? [span, limit] : [inSeconds(seconds), inSeconds(bound)];
}

const inSeconds = (seconds: number): string => `${seconds.toLocaleString('en')} s`;

export function judgeAge(
  most: number,
  found: Found,
  { circumstances: { now, skewSeconds }, who }: Given,
): Broken | undefined {
  const since = secondsOf(found);
  if (since === undefined || now - since <= most + skewSeconds) return undefined;
  const [span, bound] = compared(now - since, most);
  return { says: `${found.name} was ${span} ago, and ${who} accepts a token for ${bound} after it.` };
}
