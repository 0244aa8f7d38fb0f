import { decodeLoosely } from '../find/find-decode.ts';
import type { Recognition } from './recognition.ts';

/** Flask and itsdangerous: payload, time (4 to 6 bytes) and signature; the payload is JSON, or zlib where a period leads it. */
function isItsdangerous(text: string): boolean {
  // Without a time, only the signature of SHA-1 is as good as certain: one of SHA-256 may be a token without its header.
  const [, payload = '', time = ''] =
    /^(\.eJ[\w-]+|[\w-]{2,})\.([\w-]{5,8})\.(?:[\w-]{27}|[\w-]{43}|[\w-]{86})$/.exec(text) ??
    /^(\.eJ[\w-]+|[\w-]{2,})\.[\w-]{27}$/.exec(text) ??
    [];
  if (payload === '') return false;
  const decoded = decodeLoosely(payload);
  const isJson = /^[{["]/.test(decoded) && !/"(?:alg|enc|typ)"/.test(decoded);
  return (isJson || payload.startsWith('.eJ')) && !/^\s*[{["]/.test(decodeLoosely(time));
}

/** Session cookies and signed values of web frameworks. */
export const COOKIES: readonly Recognition[] = [
  {
    id: 'laravel-cookie',
    title: 'an encrypted cookie of Laravel',
    test: ({ decoded }) =>
      decoded.startsWith('{') && ['"iv"', '"value"', '"mac"'].every((name) => decoded.includes(name)),
  },
  {
    id: 'itsdangerous',
    title: 'a signed value of Flask or itsdangerous',
    test: ({ text }) => isItsdangerous(text),
  },
  {
    id: 'django',
    title: 'a signed value of Django',
    test: /^\.?[\w.=+/-]+:[A-Za-z0-9]{5,7}:[\w-]{27,43}$/,
  },
  {
    id: 'rails',
    title: 'a cookie of Rails',
    test: /^[\w+/=%-]{8,}--(?:[0-9a-f]{40}|[0-9a-f]{64}|[\w+/=%]{16,24}--[\w+/=%]{22,32})$/,
  },
  {
    id: 'express-session',
    title: 'a signed session cookie of Express',
    test: /^s(?::|%3A)[\w.-]{8,}\.[\w+/%]{43,60}=?$/i,
  },
  {
    id: 'asp-net',
    title: 'a value protected by ASP.NET Core',
    test: /^CfDJ8[\w+/=-]{20,}$/,
  },
];
