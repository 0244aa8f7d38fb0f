import type { Recognition, Subject } from './recognition.ts';

/** What stands for a token where one belongs, and why. */
interface MissingValue {
  readonly id: string;
  readonly title: string;
  /** The source of a regular expression that matches no more than that. */
  readonly value: string;
  /** It is as telling behind the name of a member, cookie or parameter. */
  readonly isNamed?: true;
}

/** What languages write where there is no value. */
const words = ['undefined', 'null', 'None', 'nil', 'NaN'] as const;

const rows: readonly MissingValue[] = [
  ...words.map((word) => ({
    id: 'missing-value',
    title: `the word “${word}” in place of a token`,
    value: String.raw`${word}(?:\.${word}){0,4}`,
    isNamed: true as const,
  })),
  {
    id: 'object-as-text',
    title: 'an object as text in place of a token',
    value: String.raw`\[object \w{1,40}\]|Promise \{[^{}]{0,80}\}|(?:async )?function[^{}]{0,60}\{ ?\[native code\] ?\}`,
  },
  {
    id: 'template-variable',
    title: 'a template variable in place of a token',
    value: String.raw`\{\{[^{}\n]{1,80}\}\}|\{[a-z_][\w.]{0,60}\}|%%\w{1,60}%%`,
  },
  {
    id: 'shell-variable',
    title: 'a shell variable in place of a token',
    value: String.raw`\$(?:env:)?\w{1,60}|\$\{[^{}\n]{1,60}\}|%\w{1,60}%`,
  },
  {
    id: 'placeholder',
    title: 'a placeholder in place of a token',
    value: String.raw`<[\w -]{0,40}(?:token|jwt|key|secret|here)[\w -]{0,20}>|(?:YOUR|MY|INSERT)[_ -][\w -]{1,60}|[xX*]{3,80}|\.{3}|…`,
  },
];

/** The header that carries a token, up to the token. */
const header = String.raw`(?:^|[\s"'\`])(?:proxy-)?authorization["'\`]?\s?[:=,]\s?["'\`]?(?:(?:bearer|dpop|token|jwt)\s+)?`;

/** A member of JSON, a cookie or a parameter that carries a token, up to the token. */
const name = String.raw`(?:^|[\s"'\`;&?#{,])(?:(?:access|id|refresh|auth|session)[_-]?)?(?:token|jwt)["'\`]?\s?[:=]\s?["'\`]?`;

const recognition = ({ id, title, value, isNamed }: MissingValue): Recognition => {
  const whole = new RegExp(`^(?:(?:jwt|token|dpop)\\s)?(?:${value})$`, 'i');
  const before = isNamed ? `(?:${header}|${name})` : header;
  const inHeader = new RegExp(`${before}(?:${value})(?=["'\`]?\\s|["'\`;&,}]|$)`, 'i');
  return { id, title, test: ({ text }: Subject) => whole.test(text) || inHeader.test(text) };
};

/** What stands in place of a token, alone or in the header of a request. */
export const MISSING_VALUES: readonly Recognition[] = [
  ...rows.map(recognition),
  {
    // Istio's outputPayloadToHeader, Google's ESP and API Gateway: base64url of the claims.
    id: 'payload-alone',
    title: 'the payload of a token that a gateway has forwarded',
    test: /^[\w-]*(?:jwt-payload|api-userinfo)["']?\s?[:=]\s?["']?e(?:yJ|w[k-r0-3])[\w-]+=*["']?$/i,
  },
  {
    id: 'empty-header',
    title: 'an Authorization header without a token',
    test: /^["'`\s]*(?:bearer|dpop)["'`\s]*$|(?:^|[\s"'`])(?:proxy-)?authorization["'`]?\s?[:=]\s?["'`]?(?:bearer|dpop)?[ \t]*(?:["'`\r\n]|$)/i,
  },
];
