import { describeKey } from '../keys/describe-key.ts';
import { unreachable } from '../text/result.ts';
import type { Answer } from './answer.ts';
import { computedByText } from './computed-by.ts';
import { matchedAnswer } from './matched-answer.ts';
import type { Pending } from './pending.ts';
import type { Invalid, Unknown, Unverifiable, Verification } from './verification.ts';

/** What is known of a signature that is edited here. */
export interface Editing {
  /** The token was edited, and its signature is the old one. */
  readonly isStale: boolean;
  /** The signing that an edit has started; its value says why it failed. */
  readonly signing: Pending<string | undefined>;
}

/** What the keys say of a signature, while it is checked and after. A `failed` message is shown as it is. */
export function signatureAnswer(pending: Pending<Verification>, { isStale, signing }: Editing): Answer {
  if (signing.status === 'busy') return SIGNING;
  const refused =
    signing.status === 'done' && signing.value !== undefined ? [`It could not be signed: ${signing.value}`] : [];
  switch (pending.status) {
    case 'idle':
      return NOTHING;
    case 'busy':
      return CHECKING;
    case 'failed':
      return {
        kind: 'not-loaded',
        state: 'unchecked',
        words: 'could not be checked',
        title: 'The signature could not be checked',
        text: pending.message,
        notes: [],
      };
    case 'done':
      return isStale && isHidden(pending.value) ? { ...EDITED, notes: refused } : answerOf(pending.value);
    default:
      return unreachable(pending);
  }
}

/** An edit explains these; what else is wrong with the token, such as alg none, is said all the same. */
const isHidden = (answer: Verification): boolean =>
  answer.verdict === 'invalid' ||
  (answer.verdict === 'unknown' && (answer.because === 'no-key' || answer.because === 'no-fitting-key'));

/** What is said of one signature. */
export function answerOf(verification: Verification): Answer {
  switch (verification.verdict) {
    case 'valid':
      return matchedAnswer(verification);
    case 'invalid':
      return mismatchedAnswer(verification);
    case 'unknown':
      return unknownAnswer(verification);
    default:
      return unreachable(verification);
  }
}

function mismatchedAnswer({ tried, skipped, why, by, algorithm, brief }: Invalid): Answer {
  const words =
    brief ??
    (tried.length === 0
      ? 'cannot match any key'
      : tried.length === 1
        ? 'does not match your key'
        : `does not match any of your ${tried.length} keys`);
  return {
    kind: 'mismatched',
    state: 'fail',
    words,
    title: tried.length === 0 ? 'No key can match this signature' : 'The signature does not match',
    ...(tried.length === 0 && { isDamaged: true }),
    text: by === undefined ? why : `${why} ${computedByText('Checked', by, algorithm, tried[0]?.crv)}`,
    notes: skipped.slice(0, 4).map((one) => `Not tried, ${one.name ?? describeKey(one.key)}: ${one.why}`),
  };
}

function unknownAnswer({ because, why, brief, skipped = [] }: Unknown): Answer {
  const others = skipped.filter((one) => !why.includes(one.why)).slice(0, 4);
  return {
    kind: because,
    ...unknowns[because],
    ...(brief === undefined ? {} : { words: brief }),
    ...(because === 'malformed' && { isDamaged: true }),
    text: why,
    notes: others.map((one) => `${one.name ?? describeKey(one.key)}: ${one.why}`),
  };
}

const unchecked = (words: string, title: string) => ({ state: 'unchecked', words, title }) as const;

const unknowns: Readonly<Record<Unverifiable, Pick<Answer, 'state' | 'words' | 'title'>>> = {
  'no-key': unchecked('not checked: no key yet', 'Not verified'),
  'no-fitting-key': unchecked('not checked: a key of the wrong kind', 'Your key is of the wrong kind'),
  'unusable-key': unchecked('not checked: the key cannot be used', 'The key cannot be used'),
  'unsupported-here': unchecked('not checked: this browser cannot', 'This browser cannot check it'),
  'detached-payload': unchecked('not checked: the signed content is missing', 'The payload is detached'),
  'too-many-keys': unchecked('not checked with every key', 'Too many keys to try them all'),
  'unsupported-algorithm': { state: 'fail', words: 'algorithm not supported', title: 'The algorithm is not supported' },
  'unsupported-extension': {
    state: 'fail',
    words: 'requires an extension (crit)',
    title: 'The token requires an extension',
  },
  'not-signed': { state: 'fail', words: 'not signed: alg is none', title: 'This token is not signed' },
  malformed: {
    state: 'fail',
    words: 'cannot be checked: the header is damaged',
    title: 'The signature cannot be checked',
  },
};

const NOTHING: Answer = {
  kind: 'nothing',
  state: 'nothing',
  words: 'nothing to check',
  title: 'Nothing to check',
  text: 'There is no signed token in the field.',
  notes: [],
};

const CHECKING: Answer = {
  kind: 'busy',
  state: 'busy',
  words: 'checking',
  title: 'Checking the signature',
  text: 'One moment.',
  notes: [],
};

const SIGNING: Answer = {
  kind: 'busy',
  state: 'busy',
  words: 'signing',
  title: 'Signing',
  text: 'With the key below, over what you just edited.',
  notes: [],
};

const EDITED: Answer = {
  kind: 'edited',
  state: 'fail',
  words: 'no longer matches: you edited the token',
  title: 'The signature no longer matches',
  text: 'Edited since it was signed. Re-sign to update the signature, with your own key or with a demo key.',
  notes: [],
};
