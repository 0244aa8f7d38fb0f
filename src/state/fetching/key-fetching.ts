import { atom, computed } from 'nanostores';
import { connectKeyFrame, isOnline, type KeyFrame } from '../../browser/key-frame.ts';
import type { FrameReport } from '../../core/keys/fetching/frame-report.ts';
import { keyAddresses } from '../../core/keys/fetching/key-addresses.ts';
import { readAnswer, type FetchReading } from '../../core/keys/fetching/read-answer.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { unreachable } from '../../core/text/result.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { momentNow } from '../page/clock.ts';
import { logFetch } from './fetch-log.ts';
import { $issuerCard } from '../circumstances/issuer.ts';
import { $askedUrl } from '../keys/asked-url.ts';
import { offerKey } from '../keys/key-field.ts';
import { $jose, $received } from '../token/parts.ts';
import { $dark } from '../page/settings.ts';
import { $pasteCount } from '../session/paste-count.ts';

export { hasKeyFrame } from '../../browser/has-key-frame.ts';
export { keyFrameAddress } from '../../browser/key-frame.ts';

/** Whether the frame is there. */
export const $frameState = atom<'coming' | 'ready' | 'missing'>('coming');

/** In pixels: how much room it wants. */
export const $frameHeight = atom(84);

const $iss = computed($received, (payload) => stringOf(payload?.json?.root, 'iss'));

/** Where keys of the token in view may be. They are shown; what is asked is asked by the user, in the frame. */
export const $keyAddresses = computed([$jose, $iss, $issuerCard], (jose, iss, card) =>
  keyAddresses({
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
let description: Extract<FetchReading, { kind: 'description' }> | undefined;
let frame: KeyFrame | undefined;
let unfollow: () => void = () => undefined;

/** Waits for the frame, and no longer than it should take; gives back what ends it. */
export function awaitFrame(): () => void {
  $frameState.set('coming');
  // Milliseconds. Firefox does not tell where a frame could not be loaded, and Chromium shows an error page in its place.
  const patience = setTimeout(() => $frameState.get() === 'coming' && $frameState.set('missing'), 4000);
  return () => {
    clearTimeout(patience);
    disconnect();
  };
}

/** Takes up a frame that has loaded: its own script answers at once. */
export function openFrame(element: HTMLIFrameElement): void {
  disconnect();
  frame = connectKeyFrame(element, hear);
  const unfollowTheme = $dark.subscribe((dark) => frame?.show(dark ? 'dark' : 'light'));
  const unfollowAsked = $askedUrl.listen(offerAsked);
  unfollow = () => {
    unfollowTheme();
    unfollowAsked();
  };
}

/** Puts the URL from the key field into that of the frame, once the frame is there. */
function offerAsked(): void {
  const url = $askedUrl.get();
  if (url === undefined || $frameState.get() !== 'ready') return;
  offerAddress(url);
  $askedUrl.set(undefined);
}

function disconnect(): void {
  unfollow();
  frame?.close();
  frame = undefined;
}

/** Puts an address into the field of the frame, for the user to ask it. */
export function offerAddress(address: string): void {
  frame?.offer(address);
}

function hear(report: FrameReport): void {
  switch (report.kind) {
    case 'ready':
      $frameState.set('ready');
      return offerAsked();
    case 'height':
      return $frameHeight.set(report.height);
    case 'request':
      return logFetch({ address: report.address, mode: report.mode, at: momentNow() });
    case 'outcome':
      return take(report);
    default:
      return unreachable(report);
  }
}

function take({ asked, outcome }: Extract<FrameReport, { kind: 'outcome' }>): void {
  const jose = $jose.get();
  const kid = jose && stringParameter(jose, 'kid');
  const reading = readAnswer(asked, outcome, { iss: $iss.get(), kid, isOnline: isOnline() });
  $last.set({ reading, paste: $pasteCount.get() });
  if (reading.kind === 'description') {
    description = reading;
    if (reading.objection === undefined) offerAddress(reading.keysAt);
  }
  if (reading.kind !== 'keys') return;
  const { issuer, isIssuers } = description && new URL(description.keysAt).href === asked ? description : {};
  const by = issuer === undefined ? {} : { issuer, isIssuers: isIssuers === true };
  offerKey(reading.text, { asked, address: reading.address, at: momentNow(), ...by });
}
