import { duplicateMembers, type DuplicateMember } from '../../text/duplicate-members.ts';
import type { JsonReading } from '../../text/json.ts';
import type { Fault } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import type { PartName } from './part.ts';

interface Place {
  readonly name: PartName;
  /** "The payload" */
  readonly title: string;
  readonly encrypted: boolean;
}

/** More repetitions than these are one and the same mistake. */
const mostDuplicates = 10;

/** What is wrong with a part's JSON as JSON. Spans in its text. */
export function jsonFaults(json: JsonReading, place: Place): readonly Fault[] {
  const faults: Fault[] = [];
  const { problem } = json;
  // The byte order mark has a fault of its own, from the bytes; a header that is no JSON at all has one, too.
  if (problem && problem.kind !== 'byte-order-mark' && (place.name !== 'header' || json.root?.type === 'object'))
    faults.push({
      id: problem.kind === 'depth' ? 'json-depth' : 'json-syntax',
      severity: 'error',
      span: problem.span,
      message:
        problem.kind === 'depth'
          ? `${place.title} is not read to its end. ${problem.message}`
          : `${place.title} is not valid JSON. ${problem.message}`,
      reference: 'RFC 8259 §2',
    });
  for (const duplicate of duplicateMembers(json.root).slice(0, mostDuplicates))
    faults.push(duplicateFault(json, duplicate, place));
  return faults;
}

function duplicateFault(json: JsonReading, { object, first, later }: DuplicateMember, place: Place): Fault {
  const written = (span: Span | undefined): string =>
    span ? shortened(json.text.slice(span.start, span.end)) : 'nothing';
  const [one, other] = [written(first.value?.span), written(later.value?.span)];
  const isOutermost = object === json.root;
  const where = isOutermost ? place.title : `An object in ${place.title.replace(/^T/, 't')}`;
  return {
    id: 'json-duplicate-member',
    severity: isOutermost ? 'error' : 'warning',
    span: later.span,
    message: `${where} has the member “${shortened(later.name.value)}” more than once: ${one} first, ${other} here. Most parsers take the last value, some the first (${one}), and strict ones refuse; a name must be there once.`,
    reference: isOutermost ? uniqueness(place) : 'RFC 8259 §4',
  };
}

function uniqueness({ name, encrypted }: Place): string {
  if (name === 'header') return encrypted ? 'RFC 7516 §4' : 'RFC 7515 §4';
  return name === 'payload' ? 'RFC 7519 §4' : 'RFC 8259 §4';
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
