import { utcWords } from '../../core/audit/instant.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { findTokens } from '../../core/token/find/find.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { expectedNames, type ExpectedText } from '../../core/share/expected-text.ts';
import type { SharedForm, SharedState } from '../../core/share/shared-state.ts';

/** One thing that a link holds. */
export interface SharePart {
  readonly id: 'token' | 'place' | 'key' | 'detached' | 'circumstances' | 'profile';
  /** "Token, without its signature" */
  readonly title: string;
  /** What is not a text of its own, in words: "as of 19 Nov 2026, 12:00 UTC". */
  readonly words?: string;
  /** The text itself, to the letter. */
  readonly text?: string;
  /** Of a token: what its parts say. */
  readonly decoded?: string;
}

const forms: Readonly<Record<SharedForm, string>> = {
  whole: 'Token, whole',
  unsigned: 'Token, without its signature',
  shape: 'Token, its shape only',
};

const expectations: Readonly<Record<keyof ExpectedText, string>> = {
  issuer: 'expected issuer',
  audience: 'expected audience',
  nonce: 'expected nonce',
  maxAge: 'maximum age (seconds)',
  type: 'expected type',
};

/** All that a link with that state holds, part by part: there is nothing else in it. */
export function partsOf(state: SharedState): readonly SharePart[] {
  const { text, form, choice, signature, key, detached, profile } = state;
  const circumstances = circumstancesIn(state);
  const places = [
    ...(choice > 0 ? [`token ${choice + 1} of the text`] : []),
    ...(signature > 0 ? [`signature or recipient ${signature + 1}`] : []),
  ];
  return [
    { id: 'token', title: forms[form], text, decoded: decodedOf(text) },
    ...(places.length === 0 ? [] : [{ id: 'place', title: 'In view', words: places.join(', ') } as const]),
    ...(key === undefined ? [] : [{ id: 'key', title: 'Field “Key”', text: key.text } as const]),
    ...(detached === undefined ? [] : [{ id: 'detached', title: 'Detached payload', text: detached.text } as const]),
    ...(circumstances.length === 0
      ? []
      : [{ id: 'circumstances', title: 'Validation settings', words: circumstances.join('; ') } as const]),
    ...(profile === undefined
      ? []
      : [{ id: 'profile', title: 'Checked against the profile', words: profile } as const]),
  ];
}

/** Header, payload and disclosures, one below the other; of a text with more in it, those of its first token. */
function decodedOf(text: string): string {
  const token = parse(findTokens(text)[0]?.excerpt ?? excerptOf(text));
  return token.parts.flatMap((part) => (part.json ? [part.text ?? ''] : [])).join('\n');
}

const circumstancesIn = ({ asOf, skewSeconds, expected }: SharedState): readonly string[] => [
  ...(asOf === undefined ? [] : [`as of ${utcWords(asOf)}`]),
  ...(skewSeconds === 0 ? [] : [`clock skew ${skewSeconds} s`]),
  ...expectedNames.flatMap((name) => (expected[name] === '' ? [] : [`${expectations[name]} ${expected[name]}`])),
];
