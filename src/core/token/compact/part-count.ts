import { count, list } from '../../text/words.ts';
import { originSpan, type Excerpt } from '../../text/excerpt.ts';
import type { Fault, Fix } from '../../text/result.ts';
import type { Pieces } from './split.ts';

interface Count {
  readonly token: Excerpt;
  readonly pieces: Pieces;
  /** How many parts the token has, with a header that is known to be missing. */
  readonly given: number;
  readonly wanted: 3 | 5;
  readonly owner: string;
  readonly isUnsecured: boolean;
}

const names = {
  3: ['header', 'payload', 'signature'],
  5: ['header', 'encrypted key', 'initialization vector', 'ciphertext', 'authentication tag'],
} as const;
const kinds = {
  3: 'a signed token has 3 (header.payload.signature)',
  5: 'an encrypted token has 5 (header.key.iv.ciphertext.tag)',
} as const;

/** Parts that are missing at the end, or too many (RFC 7515 §7.1, RFC 7516 §7.1). A shortened token says so itself. */
export function countFault(count: Count): Fault | undefined {
  const { given, wanted, pieces } = count;
  if (given === wanted || pieces.isShortened) return undefined;
  return given < wanted ? missingFault(count) : surplusFault(count);
}

const subjectOf = (owner: string): string => (owner === '' ? 'This token' : `The${owner.replace(' of the', '')}`);
const referenceOf = (wanted: 3 | 5): string => (wanted === 3 ? 'RFC 7515 §7.1' : 'RFC 7516 §7.1');

function missingFault({ token, given, wanted, owner, isUnsecured, pieces }: Count): Fault {
  const { length } = token.text;
  const common = {
    id: 'part-count',
    severity: 'error',
    span: originSpan(token, Math.max(length - 1, 0), length),
    reference: referenceOf(wanted),
  } as const;
  if (isUnsecured && given === 2)
    return {
      ...common,
      message: `${subjectOf(owner)} has 2 parts. An unsecured token, too, has a third one, which is empty: it ends with a period. Add the period.`,
      fix: { label: 'Add the period', edits: [{ span: originSpan(token, length, length), text: '.' }] },
    };
  const missing = names[wanted].slice(given);
  const gap =
    missing.length === 1 ? `the ${missing[0]} is missing` : `${list(missing.map((name) => `the ${name}`))} are missing`;
  const parts = count(pieces.count, 'part');
  return {
    ...common,
    message: `${subjectOf(owner)} has ${parts}, and ${kinds[wanted]}: ${gap}. Was it cut off when it was copied?`,
  };
}

function surplusFault({ token, pieces, given, wanted, owner }: Count): Fault {
  const from = pieces.pieces.slice(0, wanted).reduce((end, piece) => end + piece.text.length + 1, -1);
  const surplus = token.text.slice(from);
  const span = originSpan(token, from, token.text.length);
  const common = { id: 'part-count', severity: 'error', span, reference: referenceOf(wanted) } as const;
  if (/^\.+$/.test(surplus)) {
    const fix: Fix = { label: 'Remove it', edits: [{ span, text: '' }] };
    const what = surplus.length === 1 ? 'a period' : `${surplus.length} periods`;
    return {
      ...common,
      message: `${subjectOf(owner)} ends with ${what} too many, perhaps that of a sentence. Remove it.`,
      fix,
    };
  }
  const excess = given - wanted === 1 ? 'one too many' : `${given - wanted} too many`;
  const hint =
    /ey[JA-I]/.test(surplus.slice(1)) || /ey[JA-I]/.test(pieces.pieces[wanted - 1]?.text ?? '')
      ? 'Are these two tokens without a space between them?'
      : 'Only the first ones are read.';
  return { ...common, message: `${subjectOf(owner)} has ${given} parts, and ${kinds[wanted]}: ${excess}. ${hint}` };
}
