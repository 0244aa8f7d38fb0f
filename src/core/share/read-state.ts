import { readJson } from '../text/json.ts';
import { fail, ok, type Result } from '../text/result.ts';
import { MemberReader } from './member-reader.ts';
import { expectedText, noneExpected, type ExpectedText } from './expected-text.ts';
import type { SharedState } from './shared-state.ts';

export interface StateRead {
  readonly state: SharedState;
  /** Members that this version does not know, and left alone. */
  readonly unknown: readonly string[];
}

/** Seconds: what a Date can say (ECMA-262, Time Values), and what the field for clocks takes. */
const lastMoment = 8.64e12;
const mostSkew = 1e9;

/** Reads what `writeState` wrote, and nothing that is of another type or beyond its measure. The problem is a sentence. */
export function readState(json: string): Result<StateRead, string> {
  const { root, problem } = readJson(json);
  if (root?.type !== 'object' || problem) return fail('What it holds is no JSON object.');
  const reader = new MemberReader(root);
  const [text, key, detached] = [reader.string('text'), reader.string('key'), reader.string('detached')];
  const encoding = reader.oneOf('encoding', ['utf8', 'base64', 'base64url', 'hex']);
  const detachedForm = reader.oneOf('detachedForm', ['text', 'base64url']);
  const asOf = reader.whole('asOf', -lastMoment, lastMoment);
  const profile = reader.string('profile', 100);
  const expected = expectedIn(reader);
  const state: SharedState = {
    text: text ?? '',
    form: reader.oneOf('form', ['whole', 'unsigned', 'shape']),
    choice: reader.whole('choice', 0, 1e6) ?? 0,
    signature: reader.whole('signature', 0, 1e6) ?? 0,
    ...(key === undefined ? {} : { key: { text: key, encoding } }),
    ...(detached === undefined ? {} : { detached: { text: detached, form: detachedForm } }),
    ...(asOf === undefined ? {} : { asOf }),
    skewSeconds: reader.whole('skew', 0, mostSkew) ?? 0,
    expected: expected.value,
    ...(profile === undefined ? {} : { profile }),
  };
  if (text === undefined) reader.faults.push('“text” is missing.');
  const [fault] = [...reader.faults, ...expected.faults];
  return fault === undefined ? ok({ state, unknown: [...reader.unknown(), ...expected.unknown] }) : fail(fault);
}

interface ExpectedRead {
  readonly value: ExpectedText;
  readonly faults: readonly string[];
  readonly unknown: readonly string[];
}

function expectedIn(reader: MemberReader): ExpectedRead {
  const object = reader.object('expected');
  if (!object) return { value: noneExpected, faults: [], unknown: [] };
  const inner = new MemberReader(object);
  const value = expectedText((name) => inner.string(name) ?? '');
  return { value, faults: inner.faults, unknown: inner.unknown() };
}
