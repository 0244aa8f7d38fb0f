import { findingAt, timeIn } from '../found.ts';
import { utcWords } from '../instant.ts';
import type { Rule } from '../rule.ts';

/** Offsets of time zones are whole quarters of an hour, up to 14 hours east of Greenwich. */
const quarter = 900;
const farthest = 14 * 3600;
/** How long ago a token that was just made may have been made. */
const fresh = 120;

export const timeInLocalZone: Rule = {
  id: 'time-in-local-zone',
  title: 'A time in local time',
  severity: 'info',
  gate: 'time',
  lesson: 'claims',
  reference: { specification: 'RFC 7519', section: '2' },
  why: 'A NumericDate counts in UTC. A local time that is taken for one puts the token hours into the future, east of Greenwich.',
  confidence: 'guess',
  remedy: 'Take the time from a call that counts seconds since 1970 in UTC, such as time() or Instant.now().',
  fine: 'The clock of the issuer, or of this computer, may be wrong by that much.',
  examples: {
    flagged: ['{"iss":"joe","iat":1795096795,"exp":1795100400}', '{"iss":"joe","nbf":1795109390,"exp":1795112990}'],
    accepted: ['{"iss":"joe","iat":1795089900,"exp":1795093200}', '{"iss":"joe","iat":1795092300,"exp":1795095900}'],
  },
  *check(token, { now }) {
    const found = timeIn(token, 'iat') ?? timeIn(token, 'nbf');
    if (!found) return;
    const ahead = found.seconds - now;
    const offset = Math.ceil(ahead / quarter) * quarter;
    const isZone =
      offset >= 3600 && offset <= farthest && (offset % 3600 === 0 || offset === 19_800 || offset === 34_200);
    if (!isZone || offset - ahead > fresh) return;
    const hours = offset / 3600;
    yield findingAt(
      found,
      `${found.name} is ${utcWords(found.seconds)}, almost exactly ${hours} hour${hours === 1 ? '' : 's'} ahead of now. If the token was just made, its maker wrote the local time of a place at UTC+${hours} as if it were UTC.`,
    );
  },
};
