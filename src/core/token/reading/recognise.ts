import type { Excerpt } from '../../text/excerpt.ts';
import { readJson } from '../../text/json.ts';
import type { JsonNode } from '../../text/json-node.ts';
import { decodeLoosely } from '../find/find-decode.ts';
import { RECOGNITIONS } from '../recognise/index.ts';
import type { Subject } from '../recognise/recognition.ts';
import type { NotAToken } from '../token.ts';

/** Characters looked at: what a text is shows at its beginning. */
const MOST_CHARACTERS = 65_536;
const SCHEME = /^(?:authorization\s*:\s*)?(basic|bearer|negotiate|ntlm|token|dpop|saml)\s+(?=\S)/i;

/**
 * What a text without a token is instead: a key, a PASETO, a provider's opaque token … `undefined` where nobody knows it.
 * Its title repeats nothing of the text. Takes time in proportion to the text.
 */
export function recognise(excerpt: Excerpt): NotAToken | undefined {
  const subject = subjectOf(excerpt.text);
  const found = RECOGNITIONS.find(({ test }) => (test instanceof RegExp ? test.test(subject.text) : test(subject)));
  if (!found) return undefined;
  const { id, title } = found;
  return { kind: 'not-a-token', excerpt, parts: [], faults: [], looksLike: id, title };
}

function subjectOf(pasted: string): Subject {
  const whole = unquote(pasted.slice(0, MOST_CHARACTERS).trim());
  const scheme = SCHEME.exec(whole);
  const text = unquote(whole.slice(scheme?.[0].length ?? 0));
  const digits = text.replace(/\s+/g, '');
  const isBase64 = /^[\w+/-]{2,}={0,2}$/.test(digits);
  return {
    text,
    scheme: scheme?.[1]?.toLowerCase() ?? '',
    names: /^[{[]/.test(text) ? namesOf(readJson(text).root) : new Set(),
    decoded: isBase64 ? decodeLoosely(digits) : '',
  };
}

const unquote = (text: string): string =>
  text.replace(/^["'`\u201C\u2018]+/, '').replace(/["'`,;\u201D\u2019]{1,4}$/, '');

function namesOf(root: JsonNode | undefined): ReadonlySet<string> {
  if (root?.type === 'array') return namesOf(root.items.find((item) => item.type === 'object'));
  return new Set(root?.type === 'object' ? root.members.map(({ name }) => name.value) : []);
}
