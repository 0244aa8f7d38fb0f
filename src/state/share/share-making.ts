import { atom, computed } from 'nanostores';
import { linkLength } from '../../core/share/link-text.ts';
import { sharedState } from '../../core/share/shared-state.ts';
import { publicKeysOf, type PublicKeys } from '../../crypto/share/shared-key.ts';
import { linkOf, packState, type Packed } from '../../crypto/share/pack.ts';
import { $expectedText, $skewSeconds } from '../circumstances/circumstances.ts';
import { $asOf } from '../page/clock.ts';
import { copyText } from '../page/copying.ts';
import { $detachedField } from '../token/detached.ts';
import { $keys, $keyText, $secretEncoding } from '../keys/key-field.ts';
import { latest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $held } from '../circumstances/profile.ts';
import { $choice, $parsed, $sightings, $signatureChoice, $text } from '../session/session.ts';
import { $choices, $passphrase } from './share-choices.ts';
import { inForm } from './share-form.ts';
import { ownAddress, reachOfAddress } from '../page/own-address.ts';

/** The public halves of the keys at hand. */
const $publicKeys = latest($keys, publicKeysOf);

export const $openKeys = computed($publicKeys, (pending): PublicKeys =>
  pending.status === 'done' ? pending.value : { text: undefined, keys: [] },
);

/** What stands in the page and belongs to the token in view. */
const $page = computed(
  [$parsed, $text, $choice, $sightings, $signatureChoice, $detachedField, $keyText, $secretEncoding],
  (token, text, choice, sightings, signature, detached, key, encoding) => ({
    token,
    text,
    choice: sightings[choice] ? choice : 0,
    signature,
    detached,
    key: { text: key, encoding },
  }),
);

const $circumstances = computed([$asOf, $skewSeconds, $expectedText, $held], (asOf, skewSeconds, expected, held) => ({
  ...(asOf === undefined ? {} : { asOf }),
  skewSeconds,
  expected,
  ...(held?.isPinned ? { profile: held.profile.id } : {}),
}));

const $question = computed([$page, $circumstances, $openKeys, $choices], (page, circumstances, open, choices) => ({
  page,
  circumstances,
  open,
  choices,
}));

/** The state as it will stand in the link. */
const $making = latest($question, ({ page, circumstances, open, choices }, signal) => {
  const { token, text, choice, signature, detached, key } = page;
  const published = choices.publicKey ? open.text : undefined;
  const whole = sharedState({
    text: choices.wholeText ? text : token.excerpt.text,
    form: choices.form,
    choice: choices.wholeText ? choice : 0,
    signature,
    ...(choices.circumstances ? circumstances : {}),
    ...(choices.detached && detached.text !== '' ? { detached: { text: detached.text, form: detached.form } } : {}),
    ...(published === undefined ? {} : { key: { text: published, encoding: 'utf8' } }),
    ...(choices.secrets && key.text !== '' ? { key } : {}),
  });
  return inForm(token, whole, choices.keepsNames, signal);
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
