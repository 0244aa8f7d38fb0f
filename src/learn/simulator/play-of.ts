import { makePlay, type Play } from '../state/play.ts';
import { forever } from '../jwt-tools/forever.ts';
import type { Happening } from './engine/happening.ts';
import { keyMaker } from './engine/world.ts';
import { runScenario, type Scenario } from './engine/scenario.ts';

const plays = new Map<string, Play<Happening>>();

/** The play of a scenario: the same one for as long as the page is open, so that one can leave it and come back. */
export function playOf(scenario: Scenario): Play<Happening> {
  const known = plays.get(scenario.slug);
  if (known) return known;
  const makeKey = keyMaker(forever);
  const play = makePlay<Happening>({
    run: (question) => runScenario(scenario, { ...question, makeKey }),
    // Long enough to skim what is said.
    pace: ({ says }) => 1500 + says.length * 20,
    isTampered: ({ tampered }) => tampered !== undefined,
  });
  plays.set(scenario.slug, play);
  return play;
}
