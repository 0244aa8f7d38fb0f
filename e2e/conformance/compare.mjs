// What a vector expects, held against what the app answered. Only here is `expect` read.
import { isDeepStrictEqual } from 'node:util';

/** Drafts that Jotter names and does not implement: right as long as the token is of that kind. */
const unsupported = [
  { alg: /^ECDH-1PU/, kind: 'jwe' },
  { alg: /^HPKE-/, kind: 'jwe' },
  { alg: /^(?:SLH|FN)-DSA-/, kind: 'jws' },
];

/** Vectors whose published label is wrong, by id, with the reason and the label that they deserve. */
const labels = new Map([]);

/**
 * 'right', 'wrong' or 'unsupported', and a reason for the latter two.
 * @param {Record<string, any>} vector
 * @param {import('./vector.ts').Answer} answer
 */
export function compare(vector, answer) {
  const wrong = (why) => ({ outcome: 'wrong', why: `${why} (${answer.verdict}: ${answer.why}; ${told(answer.page)})` });
  if (answer.disagreement !== undefined) return wrong(answer.disagreement);
  if (!answer.page) return wrong('the page gave no answer');
  const { contradictions } = answer.page;
  if (contradictions.length > 0) return wrong(`the page contradicts itself: ${contradictions.join('; ')}`);
  if (answer.verdict === 'unsupported') return isPinned(vector, answer) ? right : lacking(answer);
  const expected = labels.get(vector.id)?.expect ?? vector.expect;
  const fault = faults[expected];
  if (!fault) return wrong(`the vector expects “${expected}”, which the format does not know`);
  const why = fault(answer.page, vector) ?? contentFault(expected, vector, answer);
  return why === undefined ? right : wrong(`expected ${expected}: ${why}`);
}

const right = { outcome: 'right' };
const lacking = ({ why }) => ({ outcome: 'unsupported', why });
const told = (page) =>
  page ? `${page.headline} ${page.gates.map(({ id, state }) => `${id} ${state}`).join(', ')}` : '';

function isPinned({ alg = '' }, { page }) {
  return unsupported.some((one) => one.alg.test(alg) && one.kind === page.kind) && page.outcome !== 'looks-valid';
}

const stateOf = (page, gate) => page.gates.find(({ id }) => id === gate)?.state;
const isMatch = ({ signature: { kind } }) => kind === 'matched' || kind === 'decrypted';
const isOfKind = ({ kind }, { type }) => kind === type;
/** An unreadable key, or one of the wrong kind, is an answer. */
const isOfKey = ({ isKeyUnreadable, signature: { kind } }) =>
  isKeyUnreadable || ['key-unreadable', 'no-fitting-key', 'unusable-key'].includes(kind);

/** What the page says wrong, by what the vector expects; undefined where it is right. */
const faults = {
  valid(page, vector) {
    if (!isOfKind(page, vector)) return `it is shown as ${page.kind}`;
    if (!isMatch(page)) return `the signature is ${page.signature.kind}`;
    if (page.errors.length > 0) return `errors on a valid vector: ${page.errors.join(', ')}`;
    // Times are never part of what a vector expects.
    return page.outcome === 'rejected' && stateOf(page, 'time') !== 'fail' ? 'it is rejected' : undefined;
  },
  policy(page, vector) {
    if (!isOfKind(page, vector) || !isMatch(page)) return `the signature is ${page.signature.kind}`;
    return page.gates.every(({ state }) => state === 'pass') ? 'every gate passes' : undefined;
  },
  lenient(page) {
    if (!isMatch(page) && !['mismatched', 'not-decrypted'].includes(page.signature.kind))
      return `neither match nor mismatch: ${page.signature.kind}`;
    return stateOf(page, 'structure') === 'pass' ? 'Structure passes' : undefined;
  },
  invalid: (page) =>
    ['rejected', 'no-token'].includes(page.outcome) || (isOfKey(page) && page.outcome !== 'looks-valid')
      ? undefined
      : `it is ${page.outcome}`,
  acceptable: () => undefined,
  unsecured: (page) =>
    page.signature.kind === 'not-signed' && page.outcome === 'rejected' ? undefined : `it is ${page.outcome}`,
  'unknown-key': decoded,
  'decode-only': decoded,
};

/** Shown to the letter, and not called valid. */
function decoded(page, vector) {
  if (!isOfKind(page, vector)) return `it is shown as ${page.kind}`;
  if (page.outcome === 'looks-valid' || isMatch(page)) return 'it is called valid';
  const [header] = typeof vector.input === 'string' ? vector.input.split('.') : [];
  if (header !== undefined && page.header !== Buffer.from(header, 'base64url').toString()) return 'the header differs';
  const content = contentOf(vector.payload);
  const shown = Buffer.from(page.payload ?? '').toString('base64url');
  return content && vector.type !== 'jwe' && !content(shown) ? 'the payload differs' : undefined;
}

/** What was signed or encrypted, to the byte. */
function contentFault(expected, vector, answer) {
  if (expected !== 'valid' && expected !== 'policy') return undefined;
  if (answer.verdict !== 'valid') return `the engine says ${answer.verdict}`;
  const content = contentOf(vector.plaintext ?? vector.payload);
  if (content && !content(answer.content)) return 'the content differs from the published one';
  const isProcessed = vector.processed === undefined || isDeepStrictEqual(parsed(answer.processed), vector.processed);
  return isProcessed ? undefined : 'the processed payload differs from the published one';
}

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
