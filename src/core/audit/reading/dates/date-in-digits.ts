import { utcWords } from '../../instant.ts';
import { isoInstant } from '../iso-instant.ts';

const shape = /^(20\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?$/;

/** Of a number that is a date of this century in digits ("20261128", "20261128170000"): that it looks so, and the seconds to write, as UTC. */
export function dateInDigits(written: string): string | undefined {
  const [, year = '', month = '', day = '', hours = '00', minutes = '00', rest = '00'] = shape.exec(written) ?? [];
  const seconds = isoInstant(`${year}-${month}-${day}T${hours}:${minutes}:${rest}Z`);
  return seconds === undefined
    ? undefined
    : `looks like a date in digits. A NumericDate is in seconds since 1970: write ${seconds} (${utcWords(seconds)}).`;
}
