import { describe, expect, it } from 'vitest';
import { autopsied } from './fixtures/autopsied.ts';
import { faultyTokens } from './fixtures/faulty-tokens.ts';
import { algorithmNames, kitOf } from './fixtures/kit.ts';
import { pairsOf } from './fixtures/pair-makers.ts';
import { unrelated } from './fixtures/unrelated.ts';
import { slowest, timed, trials, type Timed } from './fixtures/timed.ts';

const unrelatedTokens = Number(process.env['JOTTER_UNRELATED'] ?? 10_000);

const say = (line: string): void => console.log(line);

describe('the matrix', () => {
  it('of one fault: hypothesis × algorithm', async () => {
    say(`${'named / made'.padEnd(26)}${algorithmNames.map((name) => name.padStart(8)).join('')}   slowest, trials`);
    const missed: string[] = [];
    const every: Timed[] = [];
    for (const [id, make] of faultyTokens) {
      const row: Timed[] = [];
      const cells: string[] = [];
      for (const alg of algorithmNames) {
        const made = make(kitOf(alg));
        let named = 0;
        for (const token of made) {
          const one = await timed(() => autopsied(token));
          row.push(one);
          if (one.names === id) named += 1;
          else missed.push(`${id}, ${alg}: ${one.names}`);
        }
        cells.push(made.length === 0 ? '·' : `${named}/${made.length}`);
      }
      every.push(...row);
      say(`${id.padEnd(26)}${cells.map((cell) => cell.padStart(8)).join('')}   ${slowest(row)}, ${trials(row)}`);
    }
    say(
      `single faults: ${every.length - missed.length} of ${every.length} named, slowest ${slowest(every)}, ${trials(every)} trials`,
    );
    expect(missed).toEqual([]);
  });

  it('of two faults', async () => {
    const missed: string[] = [];
    for (const alg of algorithmNames) {
      const row: Timed[] = [];
      for (const pair of pairsOf(kitOf(alg))) {
        const one = await timed(() => autopsied(pair));
        row.push(one);
        if (one.names !== pair.ids.join(' + ')) missed.push(`${alg}: ${pair.ids.join(' + ')} as ${one.names}`);
      }
      say(
        `pairs, ${alg.padEnd(8)} ${row.length - missed.filter((one) => one.startsWith(`${alg}:`)).length} of ${row.length} named, slowest ${slowest(row)}, ${trials(row)} trials`,
      );
    }
    for (const one of missed) say(`  not named: ${one}`);
  });

  it('of a whole search that finds nothing', async () => {
    for (const [index, alg] of algorithmNames.entries()) {
      const one = await timed(() => autopsied(unrelated(index)));
      say(
        `nothing to find, ${alg.padEnd(8)} ${slowest([one])}, ${trials([one])} trials${one.report.isBounded ? ', bounded' : ''}`,
      );
    }
  });

  it(`of ${unrelatedTokens} tokens beside unrelated keys`, async () => {
    const wrong: string[] = [];
    const begin = performance.now();
    // RSA and HMAC: an ECDSA search takes a second.
    const quick = algorithmNames.filter((name) => /^[HRP]S/.test(name));
    for (let number = 0; number < unrelatedTokens; number++) {
      const every = number % 100 === 0 ? algorithmNames : quick;
      const { names } = await timed(() => autopsied(unrelated(number, every)));
      if (names !== 'nothing') wrong.push(`${number}: ${names}`);
      if (number % 1000 === 999)
        say(`unrelated: ${number + 1}, named ${wrong.length}, ${((performance.now() - begin) / 1000).toFixed(0)} s`);
    }
    expect(wrong).toEqual([]);
  });
});
