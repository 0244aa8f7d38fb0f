import { computed } from 'nanostores';
import { describeKey } from '../../core/keys/describe-key.ts';
import { unreachable } from '../../core/text/result.ts';
import type { Unverifiable, Verification } from '../../crypto/jws/verification.ts';
import { computedByText } from './computed-by.ts';
import { $decryption } from '../token/decryption.ts';
import { decryptionView, reencryptionView } from './decryption-view.ts';
import type { Pending } from '../page/latest.ts';
import { $hasDraft } from '../token/fields.ts';
import { $keyBinding } from './key-binding.ts';
import { $keyReading } from '../keys/key-field.ts';
import { $isStale } from '../token/parts.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $parsed } from '../session/session.ts';
import { $isCiphertextStale, $reencryption } from '../making/reencryption.ts';
import { $signing } from '../making/signing.ts';
import { withKeyField } from './key-field-view.ts';
import { view, type GateState, type SignatureView } from './verdict-view.ts';
import { whoseKey } from '../keys/whose-key.ts';
import { $verification } from '../verifying/verification.ts';

export type { GateState, SignatureView };

const $signedView = computed([$verification, $isStale, $signing], viewOf);

const $openedView = computed(
  [$decryption, $isCiphertextStale, $reencryption],
  (decryption, isCiphertextStale, sealing) =>
    isCiphertextStale ? reencryptionView(sealing) : decryptionView(decryption),
);

const $plainView = computed([$parsed, $signedView, $openedView, $keyReading], (parsed, signed, opened, reading) =>
  withKeyField(parsed.kind === 'jwe' ? opened : signed, reading),
);

/** The same with what the key binding and the panes have to add. */
export const $signatureView = computed(
  [$parsed, $plainView, $keyBinding, $hasDraft],
  (parsed, plain, binding, hasDraft): SignatureView => {
    const whole = parsed.kind === 'jwe' ? plain : (binding?.amend(plain) ?? plain);
    return hasDraft ? { ...whole, notes: [...whole.notes, halfTyped] } : whole;
  },
);

const halfTyped = 'What is half typed in a pane is not part of the token yet, and of no verdict.';

/** What is said while a signature is checked, and after. `stale`: it was edited here; `signing`: it is being signed anew. */
export function viewOf(
  pending: Pending<Verification>,
  stale: boolean,
  signing: Pending<string | undefined>,
): SignatureView {
  if (signing.status === 'busy')
    return view('busy', 'signing', 'Signing', 'With the key below, over what you just edited.');
  const refused =
    signing.status === 'done' && signing.value !== undefined ? [`It could not be signed: ${signing.value}`] : [];
  switch (pending.status) {
    case 'idle':
      return view('unchecked', 'nothing to check', 'Nothing to check', 'There is no signed token in the field.');
    case 'busy':
      return view('busy', 'checking', 'Checking the signature', 'One moment.');
    case 'failed':
      return view(
        'unchecked',
        'could not be checked',
        'The signature could not be checked',
        notLoaded(pending.message),
      );
    case 'done':
      return stale && isHidden(pending.value) ? staleView(refused) : answerView(pending.value);
    default:
      return unreachable(pending);
  }
}

/** What an edit makes plain of itself; what else is wrong with the token, such as alg none, is said all the same. */
const isHidden = (answer: Verification): boolean =>
  answer.verdict === 'invalid' ||
  (answer.verdict === 'unknown' && (answer.because === 'no-key' || answer.because === 'no-fitting-key'));

const staleView = (notes: readonly string[]): SignatureView =>
  view(
    'fail',
    'no longer matches: you edited the token',
    'The signature no longer matches',
    'You edited the token, and its old signature covers other characters. Sign it again below, with a key of your own or with a demo key.',
    notes,
  );

/** What is said of one signature. */
export function answerView(answer: Verification): SignatureView {
  switch (answer.verdict) {
    case 'valid':
      return validView(answer);
    case 'invalid':
      return invalidView(answer);
    case 'unknown':
      return unknownView(answer);
    default:
      return unreachable(answer);
  }
}

function invalidView({
  tried,
  skipped,
  why,
  by,
  algorithm,
}: Extract<Verification, { verdict: 'invalid' }>): SignatureView {
  const words =
    tried.length === 0
      ? 'cannot be right'
      : tried.length === 1
        ? 'does not match the key'
        : `does not match any of ${tried.length} keys`;
  const notes = skipped.slice(0, 4).map((one) => `Not tried, ${describeKey(one.key)}: ${one.why}`);
  return view(
    'fail',
    words,
    tried.length === 0 ? 'The signature cannot be right' : 'The signature does not match',
    by === undefined ? why : `${why} ${computedByText('Checked', by, algorithm, tried[0]?.crv)}`,
    notes,
  );
}

function validView(answer: Extract<Verification, { verdict: 'valid' }>): SignatureView {
  const { key, algorithm, namedBy: named } = answer;
  const notes = [
    ...(answer.weak ? [answer.weak] : []),
    ...(key.source === 'link' ? [KEY_THAT_CAME_ALONG] : []),
    ...answer.notes,
  ];
  const engine = computedByText('Checked', answer.by, algorithm, key.crv);
  if (key.source === 'token') {
    const text = `The signature fits the ${describeKey(key)} in the token’s own header. Whoever made the token chose that key, so this proves nothing about the issuer. ${engine}`;
    return view(
      'warn',
      'fits a key that the token itself brought: no proof of its issuer',
      'Valid under its own key only',
      text,
      notes,
    );
  }
  const whose = whoseKey(key, 'a demo key made here');
  const kid = key.kid === undefined ? '' : `, “${key.kid.slice(0, 40)}”`;
  const how =
    key.use === 'secret' || key.kty === 'oct'
      ? `${algorithm} over exactly the header and payload shown, with this secret. Whoever knows the secret can make such tokens, too. ${engine}`
      : `${algorithm}: made with the private half of this key, over exactly the header and payload shown. ${engine}`;
  if (named && !named.isIssuers)
    return view(
      'warn',
      `fits a key from the address that the token itself names (${named.parameter}): no proof of its issuer`,
      'Valid under a key of its own choice',
      how,
      notes,
    );
  return answer.weak
    ? view('warn', `verified by ${whose}${kid}, which is weak`, 'Signature verified, with a weak key', how, notes)
    : view('pass', `verified by ${whose}${kid}`, 'Signature verified', how, notes);
}

const KEY_THAT_CAME_ALONG =
  'Whoever sent the token here chose this key, too: that the two fit says nothing of who issued the token, unless you know the key.';

function unknownView(answer: Extract<Verification, { verdict: 'unknown' }>): SignatureView {
  const { state, words, title } = unknowns[answer.because];
  const others = (answer.skipped ?? []).filter(({ why }) => !answer.why.includes(why));
  const skipped = others.slice(0, 4).map((one) => `${describeKey(one.key)}: ${one.why}`);
  const said = view(state, words, title, answer.why, skipped);
  return answer.because === 'no-key' ? { ...said, lacksKey: true } : said;
}

const unchecked = (words: string, title: string) => ({ state: 'unchecked', words, title }) as const;

const unknowns: Readonly<Record<Unverifiable, Pick<SignatureView, 'state' | 'words' | 'title'>>> = {
  'no-key': unchecked('not checked: no key yet', 'Decoded, not verified'),
  'no-fitting-key': unchecked('not checked: no key fits', 'No key here fits this token'),
  'unusable-key': unchecked('not checked: the key cannot be used', 'The key cannot be used'),
  'unsupported-algorithm': unchecked('not checked: algorithm not supported', 'Not checked'),
  'unsupported-here': unchecked('not checked: this browser cannot', 'This browser cannot check it'),
  'unsupported-extension': unchecked('not checked: it uses an extension', 'Not checked'),
  'not-signed': { state: 'fail', words: 'not signed: alg is none', title: 'This token is not signed' },
  malformed: unchecked('cannot be checked: the token is damaged', 'The signature cannot be checked'),
  'detached-payload': unchecked('not checked: the payload is elsewhere', 'The payload is detached'),
};
