import { describeKey } from '../keys/describe-key.ts';
import { unreachable } from '../text/result.ts';
import type { Answer } from './answer.ts';
import { computedByText } from './computed-by.ts';
import type { Decryption, Undecryptable } from './decryption.ts';
import type { Pending } from './pending.ts';
import { whoseKey } from './whose-key.ts';

/** What the keys make of encrypted content, while it is decrypted and after. A `failed` message is shown as it is. */
export function decryptionAnswer(pending: Pending<Decryption>): Answer {
  switch (pending.status) {
    case 'idle':
      return { ...NOTHING, kind: 'nothing' };
    case 'busy':
      return { ...DECRYPTING, kind: 'busy' };
    case 'failed':
      return {
        kind: 'not-loaded',
        state: 'unchecked',
        words: 'could not be decrypted',
        title: 'It could not be decrypted',
        text: pending.message,
        notes: [],
      };
    case 'done':
      return answerOf(pending.value);
    default:
      return unreachable(pending);
  }
}

/** The same while what was edited here is being encrypted again, or cannot be. A `failed` message is shown as it is. */
export function reencryptionAnswer(pending: Pending<string | undefined>): Answer {
  const why = pending.status === 'done' ? pending.value : pending.status === 'failed' ? pending.message : undefined;
  if (why === undefined) return { ...ENCRYPTING, kind: 'busy' };
  return {
    kind: 'edited',
    state: 'fail',
    words: 'no longer matches: you edited the token',
    title: 'Not encrypted again yet',
    text: `Edited since it was encrypted, and the ciphertext is still the old one. ${why}`,
    notes: [],
  };
}

function answerOf(answer: Decryption): Answer {
  switch (answer.verdict) {
    case 'decrypted':
      return decryptedAnswer(answer);
    case 'failed':
      return {
        kind: 'not-decrypted',
        state: 'fail',
        ...(answer.tried.length === 0 ? DAMAGED : failures[answer.because]),
        ...(answer.tried.length === 0 && { isDamaged: true }),
        text: answer.why,
        notes: skippedNotes(answer),
      };
    case 'unknown': {
      const { words, title, state = 'unchecked' } = unknowns[answer.because];
      return {
        kind: answer.because,
        state,
        words,
        title,
        ...(answer.because === 'malformed' && { isDamaged: true }),
        text: answer.why,
        notes: skippedNotes(answer),
      };
    }
    default:
      return unreachable(answer);
  }
}

function decryptedAnswer(answer: Extract<Decryption, { verdict: 'decrypted' }>): Answer {
  const { key, algorithm, encryption, weak, contradictions, overlooked } = answer;
  const whose = whoseKey(key, 'a key made here');
  const kid = key.kid === undefined ? '' : `, “${key.kid.slice(0, 40)}”`;
  const proof =
    key.use === 'secret'
      ? 'The tag matches: its sender knew this secret, and nothing was altered since.'
      : 'The tag matches: nothing was altered since. Anyone who has the public key can make such a token, so this does not say who made it.';
  const engine = computedByText('Decrypted', answer.by, `${algorithm} with ${encryption}`);
  const doubt = doubtOf(answer);
  return {
    kind: 'decrypted',
    ...(key.use !== 'secret' && { isAnonymous: true }),
    state: doubt ? 'warn' : 'pass',
    ...(doubt && { doubt: doubt.problem }),
    words: `decrypted by ${whose}${kid}${doubt?.addition ?? ''}`,
    title: doubt?.title ?? 'Decrypted',
    text: `${algorithm} with ${encryption}, decrypted with the ${describeKey(key)}. ${proof} ${engine}`,
    notes: [
      ...(weak === undefined ? [] : [weak]),
      ...contradictions.map(({ why }) => `${why} A recipient that selects keys by this would not use it.`),
      ...(overlooked
        ? [`${overlooked.fault} It can be decrypted all the same. Strict libraries reject this form.`]
        : []),
      ...answer.notes,
    ],
  };
}

interface Doubt {
  readonly problem: string;
  /** Behind "decrypted by the key you pasted". */
  readonly addition: string;
  readonly title: string;
}

/** Why being able to decrypt it is not enough. */
function doubtOf({ key, contradictions, weak }: Extract<Decryption, { verdict: 'decrypted' }>): Doubt | undefined {
  // Whoever made the token chose the key.
  if (key.source === 'token' || key.source === 'link')
    return {
      problem: 'the key came with the token, which does not prove who made it',
      addition: ', which does not prove who made it',
      title: 'Decrypted with the key that came with it',
    };
  const but = contradictions.length > 0 ? 'the key is not for this token' : weak && 'weakly encrypted';
  if (but === undefined) return undefined;
  const problem = contradictions.length > 0 ? but : `it is ${but}`;
  return { problem, addition: `, but ${but}`, title: `Decrypted, but ${but}` };
}

const skippedNotes = ({ skipped = [], why }: Extract<Decryption, { verdict: 'failed' | 'unknown' }>) =>
  skipped
    .filter((one) => !why.includes(one.why))
    .slice(0, 4)
    .map((one) => `Not tried, ${one.name ?? describeKey(one.key)}: ${one.why}`);

interface Words {
  readonly words: string;
  readonly title: string;
  readonly state?: 'fail';
}

/** No key was tried, because none could help. */
const DAMAGED: Words = { words: 'damaged: no key can decrypt it', title: 'The token is damaged' };

const failures: Readonly<Record<Extract<Decryption, { verdict: 'failed' }>['because'], Words>> = {
  'wrong-key': { words: 'encrypted for another key', title: 'Your key cannot decrypt this token' },
  damaged: { words: 'right key, but the token is damaged', title: 'The token was altered or damaged' },
  undecided: { words: 'cannot be decrypted with your key', title: 'It cannot be decrypted' },
};

const unknowns: Readonly<Record<Undecryptable, Words>> = {
  'no-key': { words: 'not decrypted: no key yet', title: 'Encrypted' },
  'no-fitting-key': { words: 'not decrypted: a key of the wrong kind', title: 'Your key is of the wrong kind' },
  'unusable-key': { words: 'not decrypted: the key cannot be used', title: 'The key cannot be used' },
  'unsupported-algorithm': { words: 'algorithm not supported', title: 'The algorithm is not supported', state: 'fail' },
  'unsupported-here': { words: 'not decrypted: this browser cannot', title: 'This browser cannot decrypt it' },
  'unsupported-extension': {
    words: 'requires an extension (crit or zip)',
    title: 'The token requires an extension',
    state: 'fail',
  },
  malformed: { words: 'cannot be decrypted: the token is damaged', title: 'It cannot be decrypted', state: 'fail' },
  'over-limit': { words: 'not decrypted: beyond what is safe', title: 'Not decrypted', state: 'fail' },
};

const NOTHING = {
  state: 'nothing',
  words: 'nothing to decrypt',
  title: 'Nothing to decrypt',
  text: 'There is no encrypted token in the field.',
  notes: [],
} as const;

const DECRYPTING = { state: 'busy', words: 'decrypting', title: 'Decrypting', text: 'One moment.', notes: [] } as const;

const ENCRYPTING = {
  state: 'busy',
  words: 'encrypting',
  title: 'Encrypting',
  text: 'What you just edited, for the same recipients.',
  notes: [],
} as const;
