import type { Clue } from './find-clue.ts';
import { endOf } from '../../text/end-of.ts';

const AUTHORIZATION =
  /\b(proxy-)?authorization["'`\])]{0,4}\s{0,40}(?:[:=]=?|,|=>|value:)?\s{0,9}["'`^([$]{0,6}\s{0,9}(?:(?:basic|bearer|dpop|jwt|token)[\s+:]{0,9})?["'`]?$/i;
const HEADER = /(?:^|[\s"'`^{(,[])([A-Za-z][\w-]{1,60})["'`\])]*\s{0,3}(?::|,|=>|=)\s{0,3}["'`^([]*(?:bearer\s+)?$/i;
const HEADER_OPTION =
  /(?:\s-H|--header|\bheaders?)[\s=:({]{0,9}["'`^@$({]{0,6}[\w-]{1,60}["']?\s?[:=]\s?["']?(?:bearer\s+)?$/i;
const NAME_AND_VALUE =
  /["'](?:name|key)["']\s*:\s*["']([^"']{1,80})["']\s*,\s*["']value["']\s*:\s*["'](?:bearer\s+)?$/i;
const COOKIE_LINE = /(?:\b(set-)?cookie2?["'`\])]*\s*[:=,]|\s-b\s|--cookie[\s=])/i;
const COOKIE_NAME = /(?:^|[\s;,"'`:=^$])([^\s;,="'`:?&#^$]{1,80})=["']?(?:s:)?$/;
const COOKIE_JAR = /\t(?:TRUE|FALSE)\t\d+\t([^\t\n]{1,80})\t$/;
const PARAMETER = /(^|[?#&;])([\w.[\]$-]{1,60})(==?)(?:bearer[ +])?$/i;
const FORM_OPTION = /(?:\s-(?:d|F)|--(?:data|form|body|post)[\w-]{0,30}|\bbody|\bdata)[\s:=$({,]{0,9}["'`^]{0,6}$/i;

const authorization: Clue = ({ before }) => {
  const match = AUTHORIZATION.exec(before);
  return match ? `${match[1] ? 'Proxy-' : ''}Authorization header` : undefined;
};

/** HAR 1.2: headers, cookies, query and form fields are all lists of name and value; of key and value in Postman. */
const nameAndValue: Clue = ({ before, line }) => {
  const name = NAME_AND_VALUE.exec(before)?.[1];
  if (name === undefined) return undefined;
  if (/^(?:proxy-)?authorization$/i.test(name)) return 'Authorization header';
  const lists = [...`${before}${line}`.matchAll(/"(cookies|queryString|headers|params)"\s*:\s*\[/g)];
  switch (lists.at(-1)?.[1]) {
    case 'cookies':
      return `cookie ${name}`;
    case 'queryString':
      return `query parameter ${name}`;
    case 'params':
      return `form field ${name}`;
    case undefined:
    default:
      return isHeaderName(name) ? `${name} header` : `JSON member ${name}`;
  }
};

const parameter: Clue = ({ before, line, after }) => {
  const word = endOf(line, /[^\s"'`<>]/);
  const match = PARAMETER.exec(word);
  if (!match) return undefined;
  const [, separator = '', name = '', equals] = match;
  const head = word.slice(0, match.index + separator.length);
  if (head.includes('#')) return `fragment parameter ${name}`;
  // HTTPie writes a query parameter as name==value.
  if (head.includes('?') || equals === '==') return `query parameter ${name}`;
  const isForm = separator === '&' || /^&[\w.-]+=/.test(after) || FORM_OPTION.test(before.slice(0, -word.length));
  return isForm ? `form field ${name}` : undefined;
};

const cookie: Clue = ({ before, line }) => {
  const inJar = COOKIE_JAR.exec(before)?.[1];
  if (inJar !== undefined) return `cookie ${inJar}`;
  const where = COOKIE_LINE.exec(line);
  if (!where) return undefined;
  const name = COOKIE_NAME.exec(line.slice(where.index + where[0].length))?.[1];
  return name === undefined ? undefined : `${where[1] ? 'Set-Cookie' : 'cookie'} ${name}`;
};

const header: Clue = ({ before }) => {
  const name = HEADER.exec(before)?.[1];
  if (name === undefined) return undefined;
  return isHeaderName(name) || HEADER_OPTION.test(before) ? `${name} header` : undefined;
};

/** Not `id-token`, which YAML writes too: a header's name is capitalised, or starts with x-. */
const isHeaderName = (name: string): boolean =>
  /^(?:dpop|(?:set-)?cookie|x-.+|[A-Z][\w]*-.+)$/.test(name) || /^(?:DPoP|Cookie|X-.+)$/i.test(name);

/** Where requests and responses carry tokens. */
export const HTTP_CLUES: readonly Clue[] = [authorization, nameAndValue, parameter, cookie, header];
