import { describe, expect, it } from 'vitest';
import { sealedAutopsied } from './fixtures/sealed-autopsied.ts';
import { encryptionNames } from './fixtures/sealed-kit.ts';
import { sealedMakers, sealedSecrets } from './fixtures/sealed-makers.ts';
import { unrelatedSealed } from './fixtures/unrelated-sealed.ts';
import { slowest, timed, trials, type Timed } from '../fixtures/timed.ts';

const unrelatedTokens = Number(process.env['JOTTER_UNRELATED'] ?? 2000);

const say = (line: string): void => console.log(line);

describe('the matrix of decryption', () => {
  it('of one fault: hypothesis × content encryption', async () => {
    say(`${'named / made'.padEnd(24)}${encryptionNames.map((name) => name.padStart(15)).join('')}   slowest, trials`);
    const missed: string[] = [];
    const every: Timed[] = [];
    for (const [id, make] of [...sealedMakers, ...sealedSecrets]) {
      const row: Timed[] = [];
      const cells: string[] = [];
      for (const enc of encryptionNames) {
        const made = make(enc);
        let named = 0;
        for (const token of made) {
          const one = await timed(() => sealedAutopsied(token));
          row.push(one);
          if (one.names === id) named += 1;
          else missed.push(`${id}, ${enc}: ${one.names}`);
        }
        cells.push(made.length === 0 ? '·' : `${named}/${made.length}`);
      }
      every.push(...row);
      say(`${id.padEnd(24)}${cells.map((cell) => cell.padStart(15)).join('')}   ${slowest(row)}, ${trials(row)}`);
    }
    say(
      `decryption, single faults: ${every.length - missed.length} of ${every.length} named, slowest ${slowest(every)}, ${trials(every)} trials`,
    );
    expect(missed).toEqual([]);
  });

  it(`of ${unrelatedTokens} encrypted tokens beside unrelated keys`, async () => {
    const wrong: string[] = [];
    const all: Timed[] = [];
    for (let number = 0; number < unrelatedTokens; number++) {
      const one = await timed(() => sealedAutopsied(unrelatedSealed(number)));
      all.push(one);
      if (one.names !== 'nothing') wrong.push(`${number}: ${one.names}`);
    }
    say(`decryption, unrelated: ${all.length}, named ${wrong.length}, slowest ${slowest(all)}, ${trials(all)} trials`);
    expect(wrong).toEqual([]);
  });
});
