import { type Excerpt, originSpan, sliceExcerpt } from '../../text/excerpt.ts';
import type { Fault } from '../../text/result.ts';
import { readCompact } from '../compact/compact.ts';
import { glanceAtHeader } from '../find/find-header.ts';
import { isCutHeader } from '../part/header-faults.ts';
import { readJsonToken } from '../json/json-token.ts';
import type { Part } from '../part/part.ts';
import { readPart } from '../part/read-part.ts';
import { recognise } from './recognise.ts';
import { readSdJwt } from '../sd-jwt/sd-jwt.ts';
import { type Pieces, splitAtPeriods, trimExcerpt } from '../compact/split.ts';
import { inOrder } from '../part/token-faults.ts';
import type { Jwe, Jws, NotAToken, Parsed, SdJwt } from '../token.ts';
import { mostTokenText } from '../../text/work-caps.ts';

/**
 * Reads a token as far as it can be read, and never throws. What has a readable header, or else the form of a token,
 * comes back as a token with its faults; anything else as what it is instead. Takes time in proportion to the text.
 */
export function parse(excerpt: Excerpt): Parsed {
  const whole = trimExcerpt(excerpt);
  const isTooLarge = whole.text.length > mostTokenText;
  const token = isTooLarge ? sliceExcerpt(whole, 0, mostTokenText) : whole;
  const json = readJsonToken(excerpt, token, isTooLarge);
  if (json) return isTooLarge ? withFault(json, tooLarge(whole)) : json;
  const tilde = tildeIn(token.text);
  const jwt = tilde < 0 ? token : sliceExcerpt(token, 0, tilde);
  const pieces = splitAtPeriods(jwt);
  const [first = jwt, second] = pieces.pieces;
  // Some strangers begin like a token: the cookies of Flask and Laravel, base64 of any other JSON.
  const other = recognise(excerpt);
  if (other) return other;
  const header = readPart('header', first);
  // Names in code may begin like a token, too, and have a period after period.
  const mayHaveHeader = pieces.count <= 5 || glanceAtHeader(first.text).isJose;
  const hasHeader = (mayHaveHeader && hasMembers(header, pieces.count)) || isCutHeader(first.text);
  if (!hasHeader && !hasTokenForm(pieces, second)) return notAToken(excerpt, pieces);
  const parsed = tilde < 0 ? readCompact(excerpt, token, pieces, header) : readSdJwt(excerpt, token);
  return isTooLarge ? withFault(parsed, tooLarge(whole)) : parsed;
}

/** The first tilde of an SD-JWT; in an unencoded payload (RFC 7797 §5.2) it is a character like any other. */
function tildeIn(text: string): number {
  const tilde = text.indexOf('~');
  const period = text.indexOf('.');
  const isBetween = period >= 0 && period < tilde && !text.slice(period + 1, tilde).includes('.');
  return isBetween && glanceAtHeader(text.slice(0, period)).isUnencoded ? -1 : tilde;
}

/** Whether a part holds an object of which a name can be read, or a whole one without any. */
function hasMembers({ json }: Part, count: number): boolean {
  const root = json?.root;
  return root?.type === 'object' && (root.members.length > 0 || (count > 1 && !json?.problem));
}

const isMixed = (text: string): boolean =>
  text.length > 9 && /^[\w=+/-]+$/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

/** No header to be read: a payload that is an object, or else base64url of a token's measure, still makes a token. */
function hasTokenForm({ pieces, count }: Pieces, second: Excerpt | undefined): boolean {
  if (!second || count > 5) return false;
  if (hasMembers(readPart('payload', second), count)) return true;
  return count > 2 && pieces.slice(0, 2).every(({ text }) => isMixed(text));
}

function tooLarge(whole: Excerpt): Fault {
  const { length } = whole.text;
  return {
    id: 'too-large',
    severity: 'error',
    span: originSpan(whole, mostTokenText, length),
    message: `This token has ${length.toLocaleString('en')} characters. Jotter reads the first ${mostTokenText.toLocaleString('en')}, because no server accepts a token of this size. Shorten it.`,
  };
}

const withFault = <T extends Jws | Jwe | SdJwt>(parsed: T, fault: Fault): T => ({
  ...parsed,
  faults: inOrder([parsed], fault),
});

/** What nobody recognised: says what was seen, and what a token looks like. */
function notAToken(excerpt: Excerpt, { pieces, count }: Pieces): NotAToken {
  const { text } = excerpt;
  const common = { kind: 'not-a-token', excerpt, parts: [], faults: [] } as const;
  if (text.trim() === '')
    return {
      ...common,
      looksLike: 'empty',
      title: 'an empty text',
      message: 'There is nothing here yet. Paste a token, or anything that holds one.',
    };
  const periods = count === 1 ? 'no period' : count === 2 ? 'one period' : `${count - 1} periods`;
  const first = pieces[0]?.text ?? '';
  const shown = first.length > 24 ? `${first.slice(0, 23)}…` : first;
  const begins = first === '' ? 'nothing stands before the first one' : `“${shown}” is no base64url of a JSON object`;
  return {
    ...common,
    looksLike: 'unknown',
    title: 'no token that is known here',
    message: `No token was found: the text has ${text.length} characters and ${periods}, and ${begins}. A token is base64url in three or five parts with periods between them, and begins with “ey” nearly always: eyJhbGciOi….eyJzdWIiOi….SflKxwRJ…`,
  };
}
