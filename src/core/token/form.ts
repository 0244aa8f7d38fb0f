import { unreachable } from '../text/result.ts';
import type { Jwe, Jws, Parsed, Serialization } from './token.ts';

const serializations: Readonly<Record<Serialization, string>> = {
  compact: 'compact',
  flattened: 'flattened JSON',
  general: 'general JSON',
};

/** What kind of token it is, and how it is written down: "JWS compact", "JWE general JSON, 2 recipients". */
export function formOf(parsed: Parsed): string {
  switch (parsed.kind) {
    case 'jws':
      return `JWS ${serializations[parsed.serialization]}${several(parsed, 'signatures')}`;
    case 'jwe':
      return `JWE ${serializations[parsed.serialization]}${several(parsed, 'recipients')}`;
    case 'sd-jwt': {
      const bound = parsed.keyBindingJwt ? ' with key binding' : '';
      const { serialization } = parsed.issuerJwt;
      return `SD-JWT${bound}${serialization === 'compact' ? '' : `, ${serializations[serialization]}`}`;
    }
    case 'not-a-token':
      return parsed.title;
    default:
      return unreachable(parsed);
  }
}

const several = ({ others }: Jws | Jwe, what: string): string =>
  others.length === 0 ? '' : `, ${others.length + 1} ${what}`;
