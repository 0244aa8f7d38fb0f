import { memberOf, valueOf, type JsonObject } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { inPaste } from './json-member-faults.ts';
import type { JsonSource } from './json-source.ts';
import { mostSignatures } from '../../text/work-caps.ts';

/** One signature of a JWS, or one recipient of a JWE. */
export interface Entry {
  /** Where its members stand: an element of the list, or the token itself. */
  readonly object: JsonObject;
  readonly index: number;
  /** "Signature 2", or "This token" where it has one only. */
  readonly title: string;
  /** " of signature 2", or empty. */
  readonly owner: string;
  /** The list is empty: this stands for what is not there. */
  readonly isMissing: boolean;
}

export interface Entries {
  /** At least one. */
  readonly entries: readonly [Entry, ...Entry[]];
  readonly isGeneral: boolean;
  readonly faults: readonly Fault[];
}

interface Kind {
  readonly list: 'signatures' | 'recipients';
  readonly noun: 'signature' | 'recipient';
  readonly reference: string;
}

/** The elements of `signatures` or `recipients`; where that is no list, the token itself is the only one. */
export function entriesOf(source: JsonSource, kind: Kind): Entries {
  const node = valueOf(source.root, kind.list);
  const alone = { object: source.root, index: 0, title: 'This token', owner: '', isMissing: false };
  if (node?.type !== 'array') return { entries: [alone], isGeneral: false, faults: [] };
  const faults: Fault[] = [];
  const count = node.items.length;
  const entries = node.items.slice(0, mostSignatures).flatMap((item, index): readonly Entry[] => {
    const what = count > 1 ? ` ${index + 1}` : '';
    const title = what === '' ? 'This token' : `${capital(kind.noun)}${what}`;
    const owner = what && ` of ${kind.noun}${what}`;
    if (item.type === 'object') return [{ object: item, index, title, owner, isMissing: false }];
    const message = `${capital(kind.noun)}${what} is no object, and each element of “${kind.list}” must be one. It is not read.`;
    const span = inPaste(source, item.span);
    faults.push({ id: 'json-member-type', severity: 'error', span, message, reference: kind.reference });
    return [];
  });
  if (count === 0 && !source.reading.problem) faults.push(noEntry(source, kind));
  if (count > mostSignatures) faults.push(tooMany(source, kind, count));
  const [first, ...others] = entries;
  const nothing: JsonObject = { type: 'object', span: node.span, members: [] };
  return { entries: [first ?? { ...alone, object: nothing, isMissing: true }, ...others], isGeneral: true, faults };
}

const capital = (noun: string): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

function noEntry(source: JsonSource, { list, noun, reference }: Kind): Fault {
  const span = inPaste(source, memberOf(source.root, list)?.span ?? source.root.span);
  const message = `The list “${list}” is empty. It must hold an object for each ${noun}, so at least one.`;
  return { id: `${list}-empty`, severity: 'error', span, message, reference };
}

function tooMany(source: JsonSource, { list }: Kind, count: number): Fault {
  const span = inPaste(source, memberOf(source.root, list)?.name.span ?? source.root.span);
  const message = `This token has ${count.toLocaleString('en')} ${list}. Jotter reads the first ${mostSignatures}, because each is checked like a token of its own. Paste a token that has only those you need.`;
  return { id: 'too-large', severity: 'error', span, message };
}
