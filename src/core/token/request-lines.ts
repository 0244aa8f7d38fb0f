import { stringOf, valueOf } from '../text/json-node.ts';
import type { Parsed } from './token.ts';

/** How a token is sent in a request. */
interface RequestLines {
  /** "Authorization: Bearer eyJ…" (RFC 6750 §2.1); a token that is bound to a key of its sender has the scheme DPoP (RFC 9449 §7.1). */
  readonly header: string;
  /** A command for a POSIX shell. Its host is a placeholder: what a hostile token names must not receive a token. */
  readonly curl: string;
}

/** Undefined for what has no place in a header: a JSON serialization, or a damaged token. Nothing else can get into the command. */
export function requestLines(parsed: Parsed): RequestLines | undefined {
  const { text } = parsed.excerpt;
  if (parsed.kind === 'not-a-token' || !/^[\w.~-]+$/.test(text)) return undefined;
  const payload = (parsed.kind === 'sd-jwt' ? parsed.issuerJwt : parsed).payload;
  const isBound = stringOf(valueOf(payload?.json?.root, 'cnf'), 'jkt') !== undefined;
  const header = `Authorization: ${isBound ? 'DPoP' : 'Bearer'} ${text}`;
  return { header, curl: `curl -H '${header}' https://api.example.com/` };
}
