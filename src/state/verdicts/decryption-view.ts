import { describeKey } from '../../core/keys/describe-key.ts';
import { unreachable } from '../../core/text/result.ts';
import type { Decryption, Undecryptable } from '../../crypto/jwe-header/decryption.ts';
import { computedByText } from './computed-by.ts';
import { notLoaded } from '../page/not-loaded.ts';
import type { Pending } from '../page/latest.ts';
import { view, type SignatureView } from './verdict-view.ts';
import { whoseKey } from '../keys/whose-key.ts';

/** The answer to "does it open?", for the gate and at length. */
export function decryptionView(pending: Pending<Decryption>): SignatureView {
  switch (pending.status) {
    case 'idle':
      return view('unchecked', 'nothing to decrypt', 'Nothing to decrypt', 'There is no encrypted token in the field.');
    case 'busy':
      return view('busy', 'decrypting', 'Decrypting', 'One moment.');
    case 'failed':
      return view('unchecked', 'could not be decrypted', 'It could not be decrypted', notLoaded(pending.message));
    case 'done':
      return answerView(pending.value);
    default:
      return unreachable(pending);
  }
}

/** The same while what was edited here is being encrypted again, or cannot be. */
export function reencryptionView(pending: Pending<string | undefined>): SignatureView {
  const why =
    pending.status === 'done' ? pending.value : pending.status === 'failed' ? notLoaded(pending.message) : undefined;
  if (why === undefined)
    return view('busy', 'encrypting', 'Encrypting', 'What you just edited, for the same recipients.');
  const text = `You edited the token, and its ciphertext is still the old one. ${why}`;
  return view('fail', 'no longer matches: you edited the token', 'Not encrypted again yet', text);
}

function answerView(answer: Decryption): SignatureView {
  switch (answer.verdict) {
    case 'decrypted':
      return decryptedView(answer);
    case 'failed': {
      const { words, title } = failures[answer.because];
      return view('fail', words, title, answer.why, skippedNotes(answer));
    }
    case 'unknown': {
      const { words, title, state = 'unchecked' } = unknowns[answer.because];
      const said = view(state, words, title, answer.why, skippedNotes(answer));
      return answer.because === 'no-key' ? { ...said, lacksKey: true } : said;
    }
    default:
      return unreachable(answer);
  }
}

function decryptedView(answer: Extract<Decryption, { verdict: 'decrypted' }>): SignatureView {
  const { key, algorithm, encryption } = answer;
  const whose = whoseKey(key, 'a key made here');
  const kid = key.kid === undefined ? '' : `, “${key.kid.slice(0, 40)}”`;
  const proof =
    key.use === 'secret'
      ? 'The tag fits: whoever made it knew this secret, and nothing was altered since.'
      : 'The tag fits: nothing was altered since. Anyone who has the public key can make such a token, so this says nothing of who did.';
  const engine = computedByText('Decrypted', answer.by, `${algorithm} with ${encryption}`);
  const notes = [...(answer.weak === undefined ? [] : [answer.weak]), ...answer.notes];
  return view(
    answer.weak === undefined ? 'pass' : 'warn',
    `decrypted by ${whose}${kid}${answer.weak === undefined ? '' : ', weakly encrypted'}`,
    answer.weak === undefined ? 'Decrypted' : 'Decrypted, and weakly encrypted',
    `${algorithm} with ${encryption}, opened by the ${describeKey(key)}. ${proof} ${engine}`,
    notes,
  );
}

const skippedNotes = ({ skipped = [], why }: Extract<Decryption, { verdict: 'failed' | 'unknown' }>) =>
  skipped
    .filter((one) => !why.includes(one.why))
    .slice(0, 4)
    .map((one) => `Not tried, ${describeKey(one.key)}: ${one.why}`);

interface Words {
  readonly words: string;
  readonly title: string;
  readonly state?: 'fail';
}

const failures: Readonly<Record<Extract<Decryption, { verdict: 'failed' }>['because'], Words>> = {
  'wrong-key': { words: 'another key encrypted it', title: 'This key does not open it' },
  damaged: { words: 'the key fits, the token is damaged', title: 'The token was altered or damaged' },
  undecided: { words: 'does not open with this key', title: 'It does not open' },
};

const unknowns: Readonly<Record<Undecryptable, Words>> = {
  'no-key': { words: 'not decrypted: no key yet', title: 'Encrypted' },
  'no-fitting-key': { words: 'not decrypted: no key fits', title: 'No key here opens this token' },
  'unusable-key': { words: 'not decrypted: the key cannot be used', title: 'The key cannot be used' },
  'unsupported-algorithm': { words: 'not decrypted: algorithm not supported', title: 'Not decrypted' },
  'unsupported-here': { words: 'not decrypted: this browser cannot', title: 'This browser cannot decrypt it' },
  'unsupported-extension': { words: 'not decrypted: it uses an extension', title: 'Not decrypted' },
  malformed: { words: 'cannot be decrypted: the token is damaged', title: 'It cannot be decrypted', state: 'fail' },
  'over-limit': { words: 'not decrypted: beyond what is safe', title: 'Not decrypted', state: 'fail' },
};
