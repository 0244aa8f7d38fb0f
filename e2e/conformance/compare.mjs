// What a vector expects, held against what the app answered. Only here is `expect` read.
import { isDeepStrictEqual } from 'node:util';

/**
 * 'right', 'wrong' or 'unsupported', and a reason for the latter two.
 * @param {Record<string, any>} vector
 * @param {import('./vector.ts').Answer} answer
 */
export function compare(vector, answer) {
  const wrong = (why) => ({ outcome: 'wrong', why: `${why} (${answer.verdict}: ${answer.why})` });
  if (answer.disagreement !== undefined) return wrong(answer.disagreement);
  if (answer.verdict === 'unsupported') return { outcome: 'unsupported', why: answer.why };
  const { expect } = vector;
  const wanted = verdicts[expect];
  if (!wanted) return wrong(`the vector expects “${expect}”, which the format does not know`);
  if (!wanted.includes(answer.verdict)) return wrong(`expected ${expect}`);
  if (answer.verdict === 'invalid' || answer.verdict === 'unreadable') return { outcome: 'right' };
  const content = contentOf(vector.plaintext ?? vector.payload);
  if (content !== undefined && !content(answer.content)) return wrong('the content differs from the published one');
  if (vector.processed !== undefined && !isDeepStrictEqual(parsed(answer.processed), vector.processed)) {
    return wrong('the processed payload differs from the published one');
  }
  return { outcome: 'right' };
}

const verdicts = {
  valid: ['valid'],
  invalid: ['invalid', 'unreadable'],
  acceptable: ['valid', 'invalid', 'unreadable'],
  unsecured: ['unsecured'],
  'unknown-key': ['unknown-key'],
  'decode-only': ['unknown-key'],
};

/** Whether base64url holds the bytes that a vector names in one of four ways; undefined where it names none. */
function contentOf(content) {
  if (!content) return undefined;
  if (content.utf8 !== undefined) return (given) => bytes(given).equals(Buffer.from(content.utf8));
  if (content.b64u !== undefined) return (given) => bytes(given).equals(bytes(content.b64u));
  if (content.hex !== undefined) return (given) => bytes(given).equals(Buffer.from(content.hex, 'hex'));
  return (given) => isDeepStrictEqual(parsed(bytes(given).toString()), content.json);
}

const bytes = (base64url) => Buffer.from(base64url ?? '', 'base64url');

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
