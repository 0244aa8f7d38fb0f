import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/core/autopsy/fixes/languages/index.ts';
import { topics } from '../../src/core/autopsy/fixes/topics.ts';
import { fixCases, lastingKit, type FixCase } from './cases.ts';
import { faultOf, type Check } from './check.ts';
import { checksOf, controlsOf } from './checks.ts';
import { runtimes } from './runtimes.ts';

/** Below the project's root, where Node finds its packages. */
const folder = fileURLToPath(new URL('../../node_modules/.cache/jotter-lines', import.meta.url));

/** Without these, nothing is known of any line: npm has installed the one, and every machine of a developer has the other. */
const required: ReadonlySet<string> = new Set(['node-jose', 'node-jsonwebtoken', 'openssl']);

const algorithms = ['HS256', 'HS512', 'RS256', 'PS384', 'ES256', 'ES384', 'ES512', 'EdDSA'] as const;

let cases: readonly FixCase[] = [];

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  cases = await fixCases();
});

const made: string[] = [];
afterAll(() => made.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** What is the same is run once. */
const distinct = (checks: readonly Check[]): readonly Check[] => [
  ...new Map(checks.map((check) => [JSON.stringify([check.task, check.expects]), check])).values(),
];

describe('the lines of', () => {
  it.each(languages.filter(({ id }) => required.has(id)).map((one) => [one.name, one] as const))(
    '%s can be run on this machine',
    (_, { id }) => expect(runtimes[id].missing()).toBeUndefined(),
  );

  for (const language of languages) {
    const runtime = runtimes[language.id];
    const missing = runtime.missing();
    if (missing !== undefined) {
      // The list of tests shows none that is left out when all others pass.
      process.stdout.write(`  ${language.name}: not run, this machine lacks ${missing}\n`);
      it.skip(`${language.name}, not run: this machine lacks ${missing}`, () => undefined);
      continue;
    }
    it(`${language.name} do what they say`, () => {
      const all = distinct([
        ...algorithms.flatMap((alg) => controlsOf(language, lastingKit(alg))),
        ...cases.flatMap((one) => checksOf(language, one)),
      ]);
      const checks = all.filter(({ task }) => runtime.leavesOut?.(task) === undefined);
      const own = mkdtempSync(join(folder, `${language.id}-`));
      made.push(own);
      const outcomes = runtime.run(
        checks.map(({ task }) => task),
        own,
      );
      const faults = checks.flatMap((check, index) => {
        const { id, name, expects, task } = check;
        const fault = faultOf(check, outcomes[index]);
        return fault === undefined || (expects === 'refused' && runtime.tolerates?.has(id) === true)
          ? []
          : [`${name}, must be ${expects}: ${fault}\n${task.code}`];
      });
      expect(faults).toEqual([]);
      // What a library is said to tolerate, it tolerates.
      for (const id of runtime.tolerates?.keys() ?? [])
        expect([id, checks.some((check, index) => check.id === id && outcomes[index]?.accepted === true)]).toEqual([
          id,
          true,
        ]);
      // Every topic was run, and no line was left out but those that the runtime names.
      expect(new Set(checks.map(({ topic }) => topic))).toEqual(new Set(['control', ...Object.keys(topics)]));
      const leftOut = new Set(all.flatMap(({ task }) => runtime.leavesOut?.(task) ?? []));
      const others = all.length - checks.length;
      process.stdout.write(
        `  ${language.name}: ${checks.length} lines run${others > 0 ? `, ${others} left out: ${[...leftOut].join('; ')}` : ''}\n`,
      );
    });
  }
});
