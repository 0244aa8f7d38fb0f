import { withoutEnd } from '../../core/text/end-of.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import type { Bytes, WrittenPart } from './evidence.ts';

/** A part that holds these bytes, as RFC 7515 §2 has it written. */
export const partOf = (bytes: Bytes): WrittenPart => ({ text: encodeBase64url(bytes), bytes });

/** A part that holds this text. */
export const partOfText = (text: string): WrittenPart => partOf(new TextEncoder().encode(text));

/** The same characters with as many = behind them as base64 has. */
export const padded = ({ text, bytes }: WrittenPart): WrittenPart => ({
  text: withoutEnd(text, /=/).padEnd(Math.ceil(withoutEnd(text, /=/).length / 4) * 4, '='),
  bytes,
});
