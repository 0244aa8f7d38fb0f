const shape = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:([Zz])|([+-])(\d\d):?(\d\d))?)?$/;

/** A date and time of ISO 8601 (RFC 3339) in seconds since 1970; without a zone it is taken as UTC. Undefined for any other text. */
export function isoInstant(text: string): number | undefined {
  const [whole, year, month, day, hour, minute, second, fraction, , sign, zoneHour, zoneMinute] =
    text.length > 40 ? [] : (shape.exec(text) ?? []);
  if (whole === undefined) return undefined;
  const isDate = number(month) >= 1 && number(month) <= 12 && number(day) >= 1 && number(day) <= 31;
  if (!isDate || number(hour) > 24 || number(minute) > 59 || number(second) > 60) return undefined;
  const zone = (number(zoneHour) * 60 + number(zoneMinute)) * 60 * (sign === '-' ? -1 : 1);
  const clock = number(hour) * 3600 + number(minute) * 60 + number(second) + number(fraction);
  return daysFromCivil(number(year), number(month), number(day)) * 86_400 + clock - zone;
}

const number = (digits: string | undefined): number => Number(digits ?? 0);

/** Days since 1970-01-01 in the proleptic Gregorian calendar, by 400-year eras that begin on 1 March. */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
