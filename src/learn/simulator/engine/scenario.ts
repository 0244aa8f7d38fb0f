import type { TamperingId } from './tampering.ts';
import { makeWorld, type Circumstances, type World } from './world.ts';
import type { Happening } from './happening.ts';
import type { Actor } from './actor.ts';

/** A flow between actors. It runs without a page: whatever it needs comes from its world. */
export interface Scenario {
  /** File name and address. */
  readonly slug: string;
  readonly title: string;
  /** One or two sentences: what happens, and what to try. */
  readonly about: string;
  /** In the order of their lanes. Those who do nothing in a run are not shown. */
  readonly actors: readonly Actor[];
  readonly tamperings: readonly TamperingId[];
  readonly run: (world: World) => Promise<void>;
}

/** Runs a scenario to its end, and gives all that happened. Rejects only when the signal is aborted. */
export async function runScenario(scenario: Scenario, circumstances: Circumstances): Promise<readonly Happening[]> {
  const { world, story } = makeWorld(circumstances);
  await scenario.run(world);
  return story;
}
