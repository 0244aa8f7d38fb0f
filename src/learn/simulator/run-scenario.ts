import type { Happening } from './engine/happening.ts';
import { makeWorld, type Circumstances } from './engine/world.ts';
import type { Scenario } from './scenario.ts';

/** Runs a scenario to its end, and gives all that happened. Rejects only when the signal is aborted. */
export async function runScenario(scenario: Scenario, circumstances: Circumstances): Promise<readonly Happening[]> {
  const { world, story } = makeWorld(circumstances);
  await scenario.run(world);
  return story;
}
