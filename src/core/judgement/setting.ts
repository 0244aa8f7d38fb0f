import { utcWords } from '../audit/instant.ts';
import { list } from '../text/words.ts';

/** A circumstance that is not as it is by itself. A clock is in seconds since 1970, skew and maximum age are in seconds. */
export interface Setting {
  readonly name: 'clock' | 'clock skew' | 'issuer' | 'audience' | 'nonce' | 'maximum age' | 'type' | 'profile';
  readonly value: string | number;
  /** It came with a link or from another page, so whoever sent the token may have chosen it, too. */
  readonly isFromLink: boolean;
}

/** "13 Sep 2020, 12:26:40 UTC", "60 s", or the text itself. */
export function settingWords({ name, value }: Setting): string {
  if (typeof value === 'string') return value;
  return name === 'clock' ? utcWords(value) : `${value} s`;
}

/** The sentence beside every verdict on what a link has set; empty where it has set nothing. */
export function linkedWords(settings: readonly Setting[]): string {
  const all = settings
    .filter(({ isFromLink }) => isFromLink)
    .map((setting) => `${setting.name} ${shorten(settingWords(setting))}`);
  return all.length === 0 ? '' : `The link chose these settings: ${list(all)}.`;
}

/** Whether a link chose what the times are compared with. */
export const hasLinkedTime = (settings: readonly Setting[]): boolean =>
  hasLinked(settings, 'clock') || hasLinked(settings, 'clock skew');

export const hasLinked = (settings: readonly Setting[], name: Setting['name']): boolean =>
  settings.some((one) => one.name === name && one.isFromLink);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
