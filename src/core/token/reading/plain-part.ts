import { claimNamed } from '../../registry/claims.ts';
import { headerParameterNamed } from '../../registry/header-parameters.ts';
import { unregisteredNames } from '../../registry/unregistered-names.ts';
import { excerptFromRuns, excerptOf, type Excerpt, type Run } from '../../text/excerpt.ts';
import { cutTree } from '../../text/json-cut.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { fail, ok, type Fault, type Problem } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import { mostReadHere, mostShown, mostValuesShown } from '../../text/work-caps.ts';
import type { Part, PartName } from '../part/part.ts';
import { placesOf } from '../part/places.ts';

/** An excerpt without functions. Its text is left out where the paste has it in one piece. */
export interface PlainExcerpt {
  readonly start: number;
  /** Behind its last character, in the paste. */
  readonly end: number;
  readonly cleaned?: { readonly text: string; readonly runs: readonly Run[] };
}

/** A part without functions, which a worker can send; its JSON is cut where it is long. */
export interface PlainPart {
  readonly name: PartName;
  readonly excerpt: PlainExcerpt;
  readonly readable: Uint8Array;
  /** Why it is not what its encoding demands. */
  readonly problem?: Problem;
  readonly text?: string;
  readonly json?: { readonly root?: JsonNode; readonly problem?: Problem };
  readonly unencoded?: true;
  readonly shown?: number;
  readonly faults: readonly Fault[];
}

/** `paste` is the text that it was taken out of. */
export function plainExcerpt(paste: string, { text, runs, span }: Excerpt): PlainExcerpt {
  const isInOnePiece = paste.slice(span.start, span.end) === text;
  return { ...span, ...(isInOnePiece ? {} : { cleaned: { text, runs } }) };
}

export const excerptFrom = (paste: string, { start, end, cleaned }: PlainExcerpt): Excerpt =>
  cleaned ? excerptFromRuns(cleaned.text, cleaned.runs, start) : excerptOf(paste, spanOf(start, end));

/** Whether a member is kept wherever it is: a registry or a profile knows it. */
const isKnown = (name: string): boolean =>
  claimNamed(name) !== undefined || headerParameterNamed(name) !== undefined || unregisteredNames.has(name);

/** Cuts the JSON of a long part, unless it has to stay whole. */
export function plainPart(
  { name, bytes, readable, text, json, unencoded, faults }: Part,
  { excerpt, isWhole }: { readonly excerpt: PlainExcerpt; readonly isWhole: boolean },
): PlainPart {
  const { length } = text ?? '';
  const isLong = !isWhole && length > mostReadHere;
  const cut = isLong && json?.root ? cutTree(json.root, length, cutting) : undefined;
  const root = cut?.root ?? json?.root;
  return {
    name,
    excerpt,
    readable,
    faults,
    ...(bytes.ok ? {} : { problem: bytes.problem }),
    ...(text !== undefined && { text }),
    ...(json && { json: { ...(root && { root }), ...(json.problem && { problem: json.problem }) } }),
    ...(unencoded && { unencoded }),
    ...(isLong && { shown: Math.min(cut?.end ?? length, mostShown) }),
  };
}

const cutting = { most: mostValuesShown, keeps: isKnown } as const;

/** The part as the rest of the code knows it. */
export function partFrom(paste: string, { problem, json, excerpt: plain, ...part }: PlainPart): Part {
  const excerpt = excerptFrom(paste, plain);
  return {
    ...part,
    excerpt,
    bytes: problem ? fail(problem) : ok(part.readable),
    ...(json && { json: { text: part.text ?? '', ...json } }),
    ...placesOf({ ...part, excerpt }, problem === undefined),
  };
}
