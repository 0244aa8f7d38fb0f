import { excerptFromRuns } from '../../text/excerpt.ts';
import { opened } from './opened.ts';
import { parse } from './parse.ts';
import { recipientAt } from '../recipient-at.ts';
import { processSdJwt } from '../sd-jwt/sd-jwt-process.ts';
import type { TokenSource } from './token-source.ts';
import type { Parsed } from '../token.ts';
import { withDisclosed } from './with-disclosed.ts';

/** The same token, read again, as in a worker. */
export function tokenFromSource(source: TokenSource): Parsed {
  const parsed = parse(excerptFromRuns(source.text, source.runs, source.start));
  return { ...known(parsed, source), faults: source.faults };
}

function known(parsed: Parsed, { recipient, content, digests }: TokenSource): Parsed {
  if (parsed.kind === 'jwe') return content ? opened(parsed, content) : recipientAt(parsed, recipient ?? parsed.index);
  return parsed.kind === 'sd-jwt' && digests ? withDisclosed(parsed, processSdJwt(parsed, digests)) : parsed;
}
