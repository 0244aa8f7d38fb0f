import { atom, computed } from 'nanostores';
import { isOnline, openKeyWindow, type KeyWindow } from '../../browser/key-window.ts';
import type { FetchReport } from '../../core/keys/fetching/fetch-report.ts';
import type { KeyOrigin } from '../../core/keys/key-origin.ts';
import { keyAddresses } from '../../core/keys/fetching/key-addresses.ts';
import { readAnswer, type FetchReading } from '../../core/keys/fetching/read-answer.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { unreachable } from '../../core/text/result.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { $issuerCard } from '../circumstances/issuer.ts';
import { offerKey } from '../keys/key-field.ts';
import { $isUrlLinked, $urlOfKeys } from '../keys/url-in-key-field.ts';
import { momentNow } from '../page/clock.ts';
import { $dark } from '../page/settings.ts';
import { $pasteCount } from '../session/paste-count.ts';
import { $jose, $received } from '../token/parts.ts';
import { logFetch } from './fetch-log.ts';

export { hasKeyWindow } from '../../browser/has-key-window.ts';

/** Whether there is a window that fetches keys, or why not. */
export const $keyWindow = atom<'closed' | 'open' | 'blocked'>('closed');

const $iss = computed($received, (payload) => stringOf(payload?.json?.root, 'iss'));

/** Where keys of the token in view may be. They are shown; the user requests them, in the window. */
export const $keyAddresses = computed([$jose, $iss, $issuerCard, $urlOfKeys], (jose, iss, card, entered) =>
  keyAddresses({
    entered,
    iss,
    known: card?.keysAt === undefined ? undefined : { title: card.issuer.title, address: card.keysAt },
    jku: jose && stringParameter(jose, 'jku'),
    x5u: jose && stringParameter(jose, 'x5u'),
  }),
);

const $last = atom<{ readonly reading: FetchReading; readonly paste: number } | undefined>(undefined);

/** What became of the last request; of one that was made for another token nothing. */
export const $fetchReading = computed([$last, $pasteCount], (last, paste) =>
  last?.paste === paste ? last.reading : undefined,
);

/** The description that was read last, which says where keys are. */
let description:
  (Extract<FetchReading, { kind: 'description' }> & { readonly chosenBy: KeyOrigin['chosenBy'] }) | undefined;
let keyWindow: KeyWindow | undefined;
let unfollowTheme: () => void = () => undefined;

/** Puts a URL into the window that fetches keys, and opens it where there is none. Only a click may call this. */
export function fetchFrom(url: string): void {
  keyWindow ??= open();
  keyWindow?.offer(url);
  keyWindow?.focus();
}

function open(): KeyWindow | undefined {
  const opened = openKeyWindow({ told: hear, closed: forget });
  $keyWindow.set(opened ? 'open' : 'blocked');
  if (opened) unfollowTheme = $dark.subscribe((dark) => opened.show(dark ? 'dark' : 'light'));
  return opened;
}

function forget(): void {
  unfollowTheme();
  keyWindow = undefined;
  $keyWindow.set('closed');
}

function hear(report: Exclude<FetchReport, { kind: 'gone' }>): void {
  switch (report.kind) {
    case 'ready':
      return;
    case 'request':
      return logFetch({ address: report.address, mode: report.mode, at: momentNow() });
    case 'outcome':
      return take(report);
    default:
      return unreachable(report);
  }
}

function take({ asked, outcome, origin }: Extract<FetchReport, { kind: 'outcome' }>): void {
  const jose = $jose.get();
  const kid = jose && stringParameter(jose, 'kid');
  const reading = readAnswer(asked, outcome, { iss: $iss.get(), kid, isOnline: isOnline(), from: origin });
  $last.set({ reading, paste: $pasteCount.get() });
  switch (reading.kind) {
    case 'failure':
      return keyWindow?.say(`${reading.words.title}. Jotter’s page says more.`);
    case 'description':
      description = { ...reading, chosenBy: chooserOf(asked) };
      if (reading.objection !== undefined)
        return keyWindow?.say('This description is not from the issuer of this token. Jotter’s page says more.');
      keyWindow?.offer(reading.keysAt);
      return keyWindow?.say('Step 2 of 2: the keys are at this URL. Click Fetch again.');
    case 'keys':
      takeKeys(asked, reading);
      return keyWindow?.close();
    default:
      return unreachable(reading);
  }
}

function takeKeys(asked: string, { text, address }: Extract<FetchReading, { kind: 'keys' }>): void {
  const { issuer, isIssuers } = leadingTo(asked) ?? {};
  const by = issuer === undefined ? {} : { issuer, isIssuers: isIssuers === true };
  const chosenBy = chooserOf(asked);
  offerKey(text, { asked, address, at: momentNow(), ...by, ...(chosenBy && { chosenBy }) });
}

/** The description that named this URL. */
const leadingTo = (asked: string) => (description && hrefOf(description.keysAt) === asked ? description : undefined);

const hrefOf = (url: string | undefined): string | undefined =>
  url !== undefined && URL.canParse(url) ? new URL(url).href : undefined;

/** Who chose a URL that was requested, or the one that led there; undefined where the user or the issuer did. */
function chooserOf(asked: string): KeyOrigin['chosenBy'] {
  const jose = $jose.get();
  const parameter = (['jku', 'x5u'] as const).find((name) => jose && hrefOf(stringParameter(jose, name)) === asked);
  if (parameter) return parameter;
  if ($isUrlLinked.get() && hrefOf($urlOfKeys.get()) === asked) return 'link';
  return leadingTo(asked)?.chosenBy;
}
