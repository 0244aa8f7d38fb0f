import type { Parsed } from '../../token/token.ts';
import { recogniseIssuer } from '../issuers/recognise-issuer.ts';
import type { ClueFinder, Profile, Whereabouts } from '../profile.ts';
import { profiles } from '../profiles/index.ts';

/** It is plain, it has claims that hardly any other has, or it goes by habits. */
export type Sureness = 'certain' | 'likely' | 'guess';

export interface Recognition {
  readonly profile: Profile;
  /** Sum of the weights of all clues; above 0. */
  readonly score: number;
  readonly sureness: Sureness;
  /** What speaks for it, the strongest first: "typ is at+jwt". */
  readonly reasons: readonly string[];
  /** What speaks against it. */
  readonly doubts: readonly string[];
}

/** What the token may be, the likeliest first; empty of what is no token. */
export function recogniseProfiles(token: Parsed, whereabouts: Whereabouts = {}): readonly Recognition[] {
  return profiles.flatMap((profile) => recognise(profile, token, whereabouts) ?? []).sort((a, b) => b.score - a.score);
}

/** Undefined where nothing speaks for the profile, or more against it. */
export function recognise(profile: Profile, token: Parsed, whereabouts: Whereabouts = {}): Recognition | undefined {
  if (token.kind === 'not-a-token') return undefined;
  const clues = [...profile.clues, byIssuer(profile.id)]
    .flatMap((find) => find(token, whereabouts) ?? [])
    .sort((a, b) => b.weight - a.weight);
  const score = clues.reduce((sum, { weight }) => sum + weight, 0);
  if (score <= 0) return undefined;
  const reasons = clues.flatMap(({ weight, says }) => (weight > 0 ? [says] : []));
  const doubts = clues.flatMap(({ weight, says }) => (weight < 0 ? [says] : []));
  const sureness = profile.isBasic ? 'certain' : surenessOf(score, clues[0]?.weight ?? 0);
  return { profile, score, sureness, reasons, doubts };
}

/** Where claims leave it open: what a well-known issuer makes of this form. */
const byIssuer =
  (id: string): ClueFinder =>
  (token) => {
    const issuer = recogniseIssuer(token)?.issuer;
    return issuer?.profile === id ? { weight: 40, says: `it looks like ${issuer.title}` } : undefined;
  };

/** Many habits together make no certainty: one clue has to be plain by itself. */
function surenessOf(score: number, strongest: number): Sureness {
  if (score >= 50 && strongest >= 100) return 'certain';
  return score >= 50 ? 'likely' : 'guess';
}
