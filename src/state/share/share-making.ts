import { atom, computed } from 'nanostores';
import { indexInView } from '../../core/token/find/in-view.ts';
import { linkLength } from '../../core/share/link-text.ts';
import type { PageState } from '../../core/share/page-state.ts';
import { sharedState } from '../../core/share/shared-state.ts';
import { publicKeysOf, type PublicKeys } from '../../crypto/share/shared-key.ts';
import { linkOf, packState, type Packed } from '../../crypto/share/pack.ts';
import { copyText } from '../page/copying.ts';
import { $keys } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $held } from '../circumstances/profile.ts';
import { $choice, $parsed, $sightings } from '../session/session.ts';
import { $pageState } from '../snapshot/page-state.ts';
import { $masked } from '../token/masking.ts';
import { $choices, $passphrase } from './share-choices.ts';
import { inForm } from './share-form.ts';
import { ownAddress, reachOfAddress } from '../page/own-address.ts';

/** The public halves of the keys at hand. */
const $publicKeys = latest($keys, publicKeysOf);

export const $openKeys = computed($publicKeys, (pending): PublicKeys =>
  pending.status === 'done' ? pending.value : { text: undefined, keys: [] },
);

/** The token in view, which of those in the field it is, and the profile that was chosen for it. */
const $inView = computed([$parsed, $choice, $sightings, $held], (token, choice, sightings, held) => ({
  token,
  choice: indexInView(sightings, choice),
  profile: held?.isPinned ? held.profile.id : undefined,
}));

const $question = computed(
  [$pageState, $inView, $openKeys, $choices, $masked],
  (page, inView, open, choices, masked) => ({ page, inView, open, choices, masked }),
);

const circumstancesOf = ({ asOf, skewSeconds, expected }: PageState, profile: string | undefined) => ({
  ...(asOf === undefined ? {} : { asOf }),
  skewSeconds,
  expected,
  ...(profile === undefined ? {} : { profile }),
});

/** The state as it will stand in the link. */
const $making = latest($question, ({ page, inView: { token, choice, profile }, open, choices, masked }, signal) => {
  const { text, signature, detached, key } = page;
  const published = choices.publicKey ? open.text : undefined;
  const whole = sharedState({
    text: choices.wholeText ? text : token.excerpt.text,
    form: choices.form,
    choice: choices.wholeText ? choice : 0,
    signature,
    ...(choices.circumstances ? circumstancesOf(page, profile) : {}),
    ...(choices.detached && detached.text !== '' ? { detached } : {}),
    ...(published === undefined ? {} : { key: { text: published, encoding: 'utf8' } }),
    ...(choices.secrets && key.text !== '' ? { key } : {}),
  });
  return inForm(token, whole, { keepsNames: choices.keepsNames, masked }, signal);
});

export const $shared = computed($making, (pending) => (pending.status === 'done' ? pending.value : undefined));

const $packing = latest($shared, (state) => state && packState(state));

const $packed = computed($packing, (pending): Packed | undefined =>
  pending.status === 'done' && pending.value.ok ? pending.value.value : undefined,
);

/** How long the link will be, and why it cannot be made. */
export const $measure = computed([$making, $packing, $passphrase], (making, pending, passphrase) => {
  const failed = [making, pending].find(({ status }) => status === 'failed');
  if (failed?.status === 'failed') return { problem: notLoaded(failed.message) };
  if (pending.status !== 'done') return {};
  if (!pending.value.ok) return { problem: pending.value.problem };
  const { bytes, sealedCount } = pending.value.value;
  const isSealed = passphrase !== '';
  return { length: addressForOthers().length + 1 + linkLength(isSealed, isSealed ? sealedCount : bytes.length) };
});

/** That of a file leads nobody else anywhere. */
const addressForOthers = (): string => (reachOfAddress() === 'file' ? '' : ownAddress());

/** The link that was made last, of what it was made, and whether the browser let it be copied. */
interface Made {
  readonly packed: Packed;
  readonly passphrase: string;
  readonly link?: string;
  readonly isCopied?: boolean;
  readonly problem?: string;
}

const $made = atom<Made | undefined>(undefined);

/** The link, as long as nothing was chosen otherwise since; without a link and a problem it is being made. */
export const $link = computed([$made, $packed, $passphrase], (made, packed, passphrase): Made | undefined =>
  made?.packed === packed && made?.passphrase === passphrase ? made : undefined,
);

/** Makes the link and copies it. */
export async function copyLink(): Promise<void> {
  const [packed, passphrase] = [$packed.get(), $passphrase.get()];
  if (!packed) return;
  const of = { packed, passphrase };
  $made.set(of);
  const fragment = await linkOf(packed, passphrase);
  if ($made.get() !== of) return;
  if (!fragment.ok) return $made.set({ ...of, problem: fragment.problem });
  const link = `${addressForOthers()}#${fragment.value}`;
  $made.set({ ...of, link, isCopied: await copyText(link) });
}
