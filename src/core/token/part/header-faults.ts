import { decodeBase64url } from '../../text/base64url.ts';
import { readJson } from '../../text/json.ts';
import { valueOf } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import { decodeUtf8 } from '../../text/utf8.ts';
import type { Part } from './part.ts';

/** What a header must be and must hold (RFC 7515 §4, RFC 7516 §4); its JSON and its characters have been judged already. */
export function headerFaults(header: Part, title: string, encrypted: boolean): readonly Fault[] {
  const rfc = encrypted ? 'RFC 7516' : 'RFC 7515';
  if (header.excerpt.text === '')
    return [
      {
        id: 'header-missing',
        severity: 'error',
        span: header.excerpt.span,
        message: `${title} is missing: nothing stands before the payload. A token begins with its header, which names the algorithm.`,
        reference: `${rfc} §4`,
      },
    ];
  const shape = shapeFaults(header, title, rfc);
  const isWhole = !header.json?.problem;
  if (shape.length > 0 || header.json?.root?.type !== 'object') return shape;
  return [
    ...parameterFaults(header, { title, isWhole, name: 'alg', reference: `${rfc} §4.1.1` }),
    ...(encrypted ? parameterFaults(header, { title, isWhole, name: 'enc', reference: `${rfc} §4.1.2` }) : []),
  ];
}

/** That a header, which is not empty, is a JSON object; `rfc` is the one that demands it. */
export function shapeFaults(header: Part, title: string, rfc: string): readonly Fault[] {
  const root = header.json?.root;
  if (root?.type === 'object') return [];
  if (header.faults.some(({ id }) => id === 'utf8-utf16')) return [];
  const id = root && !header.json?.problem ? 'header-not-object' : 'header-not-json';
  const cut = root ? undefined : missingStart(header.excerpt.text);
  return [cut ? cutFault(header, title, cut) : unreadableFault(header, title, id, rfc)];
}

interface Wanted {
  readonly title: string;
  /** Whether the JSON was read to its end, so that what was not met is not there. */
  readonly isWhole: boolean;
  readonly name: 'alg' | 'enc';
  readonly reference: string;
}

const meanings = { alg: 'names the algorithm', enc: 'names the content encryption' } as const;
const examples = { alg: '"alg":"HS256"', enc: '"enc":"A256GCM"' } as const;

/** That a parameter is there, and a string. */
export function parameterFaults(header: Part, { title, isWhole, name, reference }: Wanted): readonly Fault[] {
  const value = valueOf(header.json?.root, name);
  if (value?.type === 'string') return [];
  const common = { severity: 'error', reference } as const;
  if (value) {
    const message = `${title} has “${name}” as ${nounOf(value.type)}, and it must be a string, such as ${examples[name]}.`;
    return [{ id: `${name}-not-string`, span: header.locate(value.span), message, ...common }];
  }
  if (!isWhole) return [];
  const message = `${title} has no “${name}”, which ${meanings[name]} and must be there. Add it, such as ${examples[name]}.`;
  return [{ id: `${name}-missing`, span: header.excerpt.span, message, ...common }];
}

const nounOf = (type: string): string => (type === 'null' ? 'null' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`);

function unreadableFault(header: Part, title: string, id: string, rfc: string): Fault {
  const text = (header.text ?? '').slice(0, 24);
  const printable = text !== '' && !/[\ufffd\p{Cc}]/u.test(text);
  const bytes = Array.from(header.readable.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  const seen = printable ? `“${text}”` : bytes === '' ? 'nothing' : `the bytes ${bytes}`;
  return {
    id,
    severity: 'error',
    span: header.excerpt.span,
    message: `${title} is no JSON object: it decodes to ${seen}. A header is the base64url of a JSON object such as {"alg":"HS256"}, and so begins with “eyJ” most of the time.`,
    reference: `${rfc} §4`,
  };
}

interface MissingStart {
  readonly start: string;
  readonly reads: string;
}

/** What stands before the header once its first characters were lost: nearly every header begins with {" */
function missingStart(text: string): MissingStart | undefined {
  for (const start of ['e', 'ey', 'eyJ']) {
    const { text: reads } = decodeUtf8(decodeBase64url(start + text.slice(0, 20_000)).bytes);
    const { root, problem } = readJson(reads);
    if (!problem && root?.type === 'object') return { start, reads };
  }
  return undefined;
}

export const isCutHeader = (text: string): boolean => missingStart(text) !== undefined;

function cutFault(header: Part, title: string, { start, reads }: MissingStart): Fault {
  const at = header.excerpt.span.start;
  const count = start.length === 1 ? 'its first character' : `its first ${start.length} characters`;
  const shown = reads.length > 60 ? `${reads.slice(0, 59)}…` : reads;
  return {
    id: 'header-cut',
    severity: 'error',
    span: spanOf(at, header.excerpt.originOf(1)),
    message: `${title} lacks ${count}: with “${start}” in front it reads ${shown}. The token was cut off at its start; copy it again, or add what is missing.`,
    fix: { label: `Add “${start}”`, edits: [{ span: spanOf(at, at), text: start }] },
  };
}
