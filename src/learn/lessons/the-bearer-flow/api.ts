import type { Key } from '../../../core/keys/key.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import type { Settings } from '../../attacks/settings.ts';
import { verifyToken } from '../../attacks/verify-token.ts';
import { alterJwt } from '../../jwt-tools/alter-jwt.ts';
import { readJwt } from '../../jwt-tools/read-jwt.ts';
import type { Judgement } from '../../verifier/check.ts';

export type RequestKind = 'good' | 'none' | 'changed' | 'expired' | 'other-scope';

export const requests: readonly { readonly kind: RequestKind; readonly label: string }[] = [
  { kind: 'good', label: 'As it should be' },
  { kind: 'none', label: 'Without the header' },
  { kind: 'changed', label: 'With another sub' },
  { kind: 'expired', label: 'An hour later' },
  { kind: 'other-scope', label: 'DELETE instead of GET' },
];

interface Exchange {
  readonly message: string;
  readonly answer: Judgement;
  /** The whole HTTP answer. */
  readonly text: string;
}

const settingsWith = (key: Key): Settings => ({
  algorithm: 'ES256',
  issuer: 'https://login.example',
  audience: 'https://api.example',
  type: 'at+jwt',
  keys: new Map([['2026-11', key]]),
  files: new Map(),
});

/** What the API answers to a request with this token, in one of several states. `now` is in seconds since 1970. */
export async function answerOf(kind: RequestKind, token: string, key: Key | undefined, now: number): Promise<Exchange> {
  const sent =
    kind === 'changed' ? alterJwt(token, ({ payload }) => ({ payload: payload.replace('"ada"', '"eve"') })) : token;
  const line = kind === 'other-scope' ? 'DELETE /orders/7' : 'GET /orders';
  const head = `${line} HTTP/1.1\nHost: api.example`;
  if (kind === 'none' || !key)
    return { message: head, answer: { status: 401, checks: [] }, text: refusal(401, 'Bearer realm="orders"') };
  const verifier = { settings: settingsWith(key), holes: new Set<never>() };
  const answer = await verifyToken(sent, verifier, kind === 'expired' ? now + 3600 : now);
  return { message: `${head}\nAuthorization: Bearer ${sent}`, answer, text: textOf(answer, kind, sent) };
}

const refusal = (status: 401 | 403, challenge: string): string =>
  `HTTP/1.1 ${status} ${status === 401 ? 'Unauthorized' : 'Forbidden'}\nWWW-Authenticate: ${challenge}`;

/** RFC 6750 §3.1. */
function textOf({ status, checks }: Judgement, kind: RequestKind, token: string): string {
  if (status === 401)
    return refusal(401, `Bearer error="invalid_token",\n  error_description="${checks.at(-1)?.title ?? ''}"`);
  const scope = scopeOf(token);
  const wanted = kind === 'other-scope' ? 'orders:write' : 'orders:read';
  if (!scope.includes(wanted)) return refusal(403, `Bearer error="insufficient_scope",\n  scope="${wanted}"`);
  return 'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"orders":[{"id":7,"item":"punched cards"}]}';
}

const scopeOf = (token: string): readonly string[] => stringOf(readJwt(token).payload, 'scope')?.split(' ') ?? [];
