import { originSpan } from '../../text/excerpt.ts';
import { memberOf, type JsonObject } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import type { Span } from '../../text/span.ts';
import type { JsonSource } from './json-source.ts';

type Wanted = 'string' | 'object' | 'array';

/** One object of a JSON serialization: the outermost one, or that of a signature or recipient. */
export interface Shape {
  /** "This token", "Signature 2" */
  readonly title: string;
  /** What each member must be; others may be there, and mean nothing (RFC 7515 §7.2.1). */
  readonly members: ReadonlyMap<string, Wanted>;
  readonly reference: string;
}

const nouns = { string: 'a string', object: 'an object', array: 'an array' } as const;
const written = { string: '""', object: '{}', array: '[]' } as const;

/** Members that are there twice, of a wrong type, or empty where they should be left out (RFC 7515 §7.2.1, RFC 7516 §7.2.1). */
export function memberFaults(source: JsonSource, object: JsonObject, shape: Shape): readonly Fault[] {
  return [
    ...repeated(source, object, shape),
    ...[...shape.members].flatMap((one) => typed(source, object, shape, one)),
  ];
}

/** The paste's characters for a span of the JSON text. */
export const inPaste = ({ token }: JsonSource, { start, end }: Span): Span => originSpan(token, start, end);

function repeated(source: JsonSource, object: JsonObject, { title, members }: Shape): readonly Fault[] {
  const seen = new Set<string>();
  return object.members.flatMap(({ name, span }): readonly Fault[] => {
    const isFirst = !seen.has(name.value);
    seen.add(name.value);
    if (isFirst || !members.has(name.value)) return [];
    const message = `${title} has the member “${name.value}” more than once. The last one is read here, as most parsers do; some take the first, and strict ones refuse. Keep one.`;
    const reference = 'RFC 8259 §4';
    return [{ id: 'json-duplicate-member', severity: 'error', span: inPaste(source, span), message, reference }];
  });
}

function typed(
  source: JsonSource,
  object: JsonObject,
  { title, reference }: Shape,
  [name, wanted]: readonly [string, Wanted],
): readonly Fault[] {
  const value = memberOf(object, name)?.value;
  if (!value) return [];
  const span = inPaste(source, value.span);
  if (value.type !== wanted) {
    const is = value.type === 'null' ? 'null' : `${/^[aeiou]/.test(value.type) ? 'an' : 'a'} ${value.type}`;
    const message = `${title} has “${name}” as ${is}, and it must be ${nouns[wanted]}. It is not read.`;
    return [{ id: 'json-member-type', severity: 'error', span, message, reference }];
  }
  const isEmpty =
    (value.type === 'string' && value.value === '') || (value.type === 'object' && value.members.length === 0);
  if (!isEmpty || name === 'payload' || name === 'signature' || name === 'ciphertext') return [];
  const message = `${title} has an empty “${name}”: ${written[wanted]}. A member without content must be left out.`;
  return [{ id: 'json-member-empty', severity: 'warning', span, message, reference }];
}

/**
 * Whether what is missing is missing for another reason: the text is damaged, or a member of that object is of a wrong type.
 */
export const isExcused = ({ reading }: JsonSource, faults: readonly Fault[]): boolean =>
  reading.problem !== undefined || faults.some(({ id }) => id === 'json-member-type');
