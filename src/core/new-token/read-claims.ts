import { duplicateMembers } from '../text/duplicate-members.ts';
import { jsonLexemes } from '../text/json-lexemes.ts';
import type { JsonObject } from '../text/json-node.ts';
import { readJson } from '../text/json.ts';
import { fail, ok, type Problem, type Result } from '../text/result.ts';
import { spanOf } from '../text/span.ts';
import { mostReadHere } from '../text/work-caps.ts';

/** A claims set that can be signed. */
export interface Claims {
  readonly root: JsonObject;
  /** Without white space between its values; every value stays as it was written. */
  readonly json: string;
}

/** Reads a claims set (RFC 7519 §4), or says what is wrong with it and how to mend it. */
export function readClaims(text: string): Result<Claims, Problem> {
  if (text.length > mostReadHere)
    return problem(
      0,
      0,
      `These claims have ${text.length.toLocaleString('en')} characters, and Jotter signs up to ${mostReadHere.toLocaleString('en')} here. Remove what the recipient does not need.`,
    );
  if (text.trim() === '') return problem(0, 0, 'There are no claims yet. Type a JSON object, or choose a template.');
  const { root, problem: fault } = readJson(text);
  if (fault) return fail(fault);
  if (root?.type !== 'object')
    return problem(
      root?.span.start ?? 0,
      root?.span.end ?? 0,
      'Claims are a JSON object (RFC 7519 §4), and this is another JSON value. Put it into braces, with a name for each value.',
    );
  const [twice] = duplicateMembers(root);
  if (twice) {
    const { first, later } = twice;
    return problem(
      later.name.span.start,
      later.name.span.end,
      `“${later.name.value.slice(0, 60)}” is there twice, in lines ${lineOf(text, first.span.start)} and ${lineOf(text, later.span.start)}. Recipients disagree about which one counts (RFC 7519 §4). Remove one.`,
    );
  }
  return ok({ root, json: withoutSpace(text) });
}

const problem = (start: number, end: number, message: string): Result<never, Problem> =>
  fail({ span: spanOf(start, end), message });

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

const withoutSpace = (text: string): string =>
  jsonLexemes(text)
    .filter(({ kind }) => kind !== 'space')
    .map(({ start, end }) => text.slice(start, end))
    .join('');
