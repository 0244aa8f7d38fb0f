import { formOf } from '../form.ts';
import { inView } from '../find/in-view.ts';
import type { Sighting } from '../find/sighting.ts';
import type { PlainWrapping } from '../find/wrapping.ts';
import type { PlainlyWrapped } from '../wrapped/find-wrapped.ts';
import { withWays } from '../wrapped/with-ways.ts';
import type { Parsed } from '../token.ts';
import { nestedIn } from './nested.ts';
import { parse } from './parse.ts';
import { excerptFrom, plainExcerpt, type PlainExcerpt } from './plain-part.ts';
import { plainToken, tokenFrom, type PlainToken } from './plain-token.ts';
import { readSighting } from './read-sighting.ts';

/** A token that the payload of another one is. */
interface Inner {
  readonly text: string;
  /** "JWS compact" */
  readonly title: string;
}

/** What a long text holds, as far as the page has to know it; long parts of the token are cut (see `plainPart`). */
export interface LongText {
  /** The text that was read, and which of its tokens. */
  readonly text: string;
  readonly choice: number;
  readonly sightings: readonly Sighting[];
  readonly token: Parsed;
  readonly inner: Inner | undefined;
  /** By what the text was sanitized, in words. */
  readonly sanitized: string | undefined;
}

/** The same without functions. */
export interface PlainLongText {
  readonly sightings: readonly PlainSighting[];
  readonly token: PlainToken;
  readonly inner: Inner | undefined;
  readonly sanitized: string | undefined;
}

interface PlainSighting extends Omit<Sighting, 'excerpt' | 'wrapping'> {
  readonly excerpt: PlainExcerpt;
  readonly wrapping?: PlainWrapping;
}

/** What was found in a text. */
export interface FoundInText {
  readonly sightings: readonly PlainlyWrapped[];
  /** Only of a file of many requests or entries. */
  readonly sanitized?: string | undefined;
}

/** Reads a token of a text as the page would, and makes the result small and plain. Never throws. */
export function readLongText(text: string, choice: number, { sightings, sanitized }: FoundInText): PlainLongText {
  const chosen = inView(sightings, choice);
  const token = readSighting(text, chosen);
  const payload = token.kind === 'jws' ? token.payload : undefined;
  const inner = payload && nestedIn(payload);
  return {
    sightings: sightings.map(({ excerpt, ...one }) => ({
      excerpt: plainExcerpt(one.wrapping?.text ?? text, excerpt),
      ...one,
    })),
    token: plainToken(chosen?.wrapping?.text ?? text, token),
    inner: inner && { text: inner.text, title: formOf(parse(inner)) },
    sanitized,
  };
}

export function longTextFrom(text: string, choice: number, plain: PlainLongText): LongText {
  const sightings = plain.sightings.map(({ excerpt, ...one }) =>
    withWays({ excerpt: excerptFrom(one.wrapping?.text ?? text, excerpt), ...one }),
  );
  const around = inView(sightings, choice)?.wrapping?.text ?? text;
  return {
    text,
    choice,
    sightings,
    token: tokenFrom(around, plain.token),
    inner: plain.inner,
    sanitized: plain.sanitized,
  };
}
