import type { Severity } from '../../text/result.ts';
import type { ReadableText } from './readable-texts.ts';
import type { Finding } from '../rule.ts';

/** A finding at a text of the token, with the name that it stands under. */
export const findingIn = ({ place }: ReadableText, message: string, severity?: Severity): Finding => ({
  span: place.part.locate(place.span),
  message,
  ...(severity && { severity }),
});
