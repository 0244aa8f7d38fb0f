import { beforeEach, describe, expect, it } from 'vitest';
import { sharedState, type SharedState } from '../../core/share/shared-state.ts';
import { linkOf, packState } from '../../crypto/share/pack.ts';
import {
  $expectedText,
  $skewSeconds,
  expect as expecting,
  resetCircumstances,
  setSkew,
} from '../circumstances/circumstances.ts';
import { $asOf, setAsOf } from '../page/clock.ts';
import { $detachedField, typeDetached } from '../token/detached.ts';
import { $keyText, $secretEncoding, setKeyText, setSecretEncoding } from '../keys/key-field.ts';
import { $jotterLink } from '../arrival/links.ts';
import { $pin, pinProfile } from '../circumstances/profile.ts';
import {
  $choice,
  $detached,
  $pasted,
  $signatureChoice,
  $text,
  $trail,
  openInner,
  pasteText,
  typeText,
} from '../session/session.ts';
import { $opening, openLink, undoLink } from './share-opening.ts';

async function open(state: SharedState, damage = (link: string): string => link): Promise<void> {
  const packed = await packState(state);
  const link = packed.ok ? await linkOf(packed.value, '') : packed;
  if (!link.ok) throw new Error(link.problem);
  const arrived = { fragment: damage(link.value) };
  $jotterLink.set(arrived);
  await openLink(arrived);
}

/** All that stands in the page. */
const all = (): unknown =>
  structuredClone([
    [$text, $pasted, $choice, $signatureChoice, $trail, $detached].map((store) => store.get()),
    [$keyText, $secretEncoding, $asOf, $skewSeconds, $expectedText, $pin].map((store) => store.get()),
    $detachedField.get(),
  ]);

const link = sharedState({
  text: 'eyJhbGciOiJub25lIn0..',
  choice: 0,
  signature: 1,
  key: { text: 'c2VjcmV0', encoding: 'base64url' },
  detached: { text: '{}', form: 'text' },
  asOf: 1764000000,
  skewSeconds: 7,
  expected: { issuer: 'i', audience: 'a', nonce: 'n', maxAge: '5', type: 't' },
  profile: 'at-jwt',
});

beforeEach(() => {
  $jotterLink.set(undefined);
  resetCircumstances();
  pinProfile(undefined);
  setKeyText('');
  setSecretEncoding('utf8');
  pasteText('');
});

describe('a link that is opened', () => {
  it('puts everything into its place', async () => {
    await open(link);
    expect($text.get()).toBe(link.text);
    expect([$signatureChoice.get(), $keyText.get(), $secretEncoding.get()]).toEqual([1, 'c2VjcmV0', 'base64url']);
    expect([$asOf.get(), $skewSeconds.get(), $expectedText.get()]).toEqual([1764000000, 7, link.expected]);
    expect($pin.get()).toMatchObject({ id: 'at-jwt' });
    expect($detachedField.get()).toMatchObject({ text: '{}', form: 'text' });
    expect($opening.get()).not.toHaveProperty('undo');
  });

  it('is read once: what is edited in it stays when the page is shown again', async () => {
    await open(link);
    typeText('eyJhbGciOiJub25lIn0.e30.');
    const arrived = $jotterLink.get();
    if (arrived) await openLink(arrived);
    expect($text.get()).toBe('eyJhbGciOiJub25lIn0.e30.');
    expect($opening.get()).toMatchObject({ status: 'opened' });
  });

  it('can be undone, whatever stood there', async () => {
    pasteText('outer.');
    openInner('eyJhbGciOiJub25lIn0.e30.', 'JWE compact');
    typeText('eyJhbGciOiJub25lIn0.e30.x');
    typeDetached('half typed', 'base64url');
    setKeyText('my own key');
    setSecretEncoding('hex');
    setAsOf(5);
    setSkew(3);
    expecting({ nonce: 'mine' });
    pinProfile('id-token');
    const before = all();
    await open(link);
    expect(all()).not.toEqual(before);
    undoLink();
    expect(all()).toEqual(before);
    expect($jotterLink.get()).toBeUndefined();
  });

  it('leaves the key that stands there where it brings none, and takes the circumstances back', async () => {
    setKeyText('my own key');
    setSkew(3);
    setAsOf(5);
    await open(sharedState({ text: 'a.b.c' }));
    expect([$keyText.get(), $skewSeconds.get(), $asOf.get()]).toEqual(['my own key', 0, undefined]);
  });

  it('is forgotten when another text comes', async () => {
    await open(link);
    expect($opening.get()).toMatchObject({ status: 'opened' });
    pasteText('another');
    expect($jotterLink.get()).toBeUndefined();
  });
});

it('a damaged link touches nothing', async () => {
  pasteText('mine');
  setKeyText('my own key');
  const before = all();
  await open(link, (whole) => whole.slice(0, -3));
  expect($opening.get()).toMatchObject({ status: 'damaged', title: 'The link was cut short' });
  expect(all()).toEqual(before);
});
