import { atom, onMount } from 'nanostores';
import { listenToOpener, type Message, type Opener } from '../../browser/opener.ts';
import { arrive } from './arrival.ts';
import { endHandOff } from './links.ts';
import { readOffer, type Offer } from './offer.ts';

/** How it stands with the page that opened this one. */
export interface HandOff {
  readonly stage: 'waiting' | 'asking' | 'refused' | 'nobody';
  readonly origin?: string;
  readonly offer?: Offer;
  /** What else came, one sentence a kind. */
  readonly remarks: readonly string[];
}

const waiting: HandOff = { stage: 'waiting', remarks: [] };

/** While somebody looks, the opener is listened to. */
export const $handOff = atom<HandOff>(waiting);

let opener: Opener | undefined;

onMount($handOff, () => {
  opener = listenToOpener(hear);
  $handOff.set(opener ? waiting : { ...waiting, stage: 'nobody' });
  return letGo;
});

function hear({ isOpeners, origin, data }: Message): void {
  const handOff = $handOff.get();
  if (!isOpeners)
    return remark(
      `A message of another window came, of ${originWords(origin)}. It was dropped unread: only the page that opened this one is listened to.`,
    );
  if (handOff.stage !== 'waiting')
    return remark(
      'Another message of the same page came meanwhile. It was dropped unread: a page is listened to once.',
    );
  const offer = readOffer(data);
  if (offer.ok) return $handOff.set({ ...handOff, stage: 'asking', origin, offer: offer.value });
  remark(offer.problem.why);
  if (!offer.problem.isTooLong) return;
  $handOff.set({ ...$handOff.get(), stage: 'refused', origin });
  opener?.answer('refused', origin);
  letGo();
}

/** Each but once: who sends a thousand messages fills no page with them. */
function remark(sentence: string): void {
  const { remarks, ...handOff } = $handOff.get();
  if (!remarks.includes(sentence) && remarks.length < 4) $handOff.set({ ...handOff, remarks: [...remarks, sentence] });
}

export const originWords = (origin: string): string =>
  origin === 'null' ? 'a page that has no address of its own (a file, or a sandboxed frame)' : origin;

/** Shows what was offered. */
export function acceptOffer(): void {
  const { origin = '', offer } = $handOff.get();
  if (!offer) return;
  opener?.answer('accepted', origin);
  letGo();
  endHandOff();
  arrive(origin === 'null' ? 'A page without an address' : origin, {
    text: offer.text,
    ...(offer.key === undefined ? {} : { publicKey: offer.key }),
  });
}

/** Leaves everything as it is. */
export function refuseOffer(): void {
  opener?.answer('refused', $handOff.get().origin);
  letGo();
  endHandOff();
}

function letGo(): void {
  opener?.letGo();
  opener = undefined;
}
