import { count, list } from '../../text/words.ts';
import { originSpan, type Excerpt } from '../../text/excerpt.ts';
import type { Fault, Fix } from '../../text/result.ts';
import { joinedParts, type Joined } from './joined-parts.ts';
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
  const joined = wanted === 3 && pieces.count === 2 && given === 2 ? joinedParts(pieces.pieces) : undefined;
  if (joined) return joinedFault(token, pieces, joined, common);
  if (isUnsecured && given === 2)
    return {
      ...common,
      title: 'The last period is missing',
      message: `${subjectOf(owner)} has 2 parts. An unsecured token, too, has a third one, which is empty: it ends with a period. Add the period.`,
      fix: { label: 'Add the period', edits: [{ span: originSpan(token, length, length), text: '.' }] },
    };
  const missing = names[wanted].slice(given);
  const gap =
    missing.length === 1 ? `the ${missing[0]} is missing` : `${list(missing.map((name) => `the ${name}`))} are missing`;
  const parts = count(pieces.count, 'part');
  return {
    ...common,
    title: `Cut off: ${pieces.count} of ${wanted} parts`,
    message: `${subjectOf(owner)} has ${parts}, and ${kinds[wanted]}: ${gap}. Was it cut off when it was copied?`,
  };
}

function joinedFault(
  token: Excerpt,
  { pieces }: Pieces,
  { piece, at, names }: Joined,
  common: Pick<Fault, 'id' | 'severity' | 'reference'>,
): Fault {
  const index = at + (piece === 0 ? 0 : (pieces[0]?.text.length ?? 0) + 1);
  const span = originSpan(token, index, index);
  return {
    ...common,
    title: 'A period is missing',
    span: originSpan(token, Math.max(index - 1, 0), index + 1),
    message: `The period between ${names} is missing, at character ${index + 1} of the token: without it there are 2 parts instead of 3.`,
    fix: { label: 'Insert the period', edits: [{ span, text: '.' }] },
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
      title: surplus.length === 1 ? 'A period too many' : `${surplus.length} periods too many`,
      message: `${subjectOf(owner)} ends with ${what} too many, perhaps that of a sentence. Remove it.`,
      fix,
    };
  }
  const excess = given - wanted === 1 ? 'one too many' : `${given - wanted} too many`;
  const hint =
    /ey[JA-I]/.test(surplus.slice(1)) || /ey[JA-I]/.test(pieces.pieces[wanted - 1]?.text ?? '')
      ? 'Are these two tokens without a space between them?'
      : 'Only the first ones are read.';
  const title = `${given} parts instead of ${wanted}`;
  return {
    ...common,
    title,
    message: `${subjectOf(owner)} has ${given} parts, and ${kinds[wanted]}: ${excess}. ${hint}`,
  };
}
