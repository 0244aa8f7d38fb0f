import { describe, expect, it } from 'vitest';
import { checkOf } from './checks.ts';
import { textsWithoutMessages } from '../text/fixtures/ordinary-texts.ts';
import { surroundingsOf, written } from './fixtures/surroundings.ts';
import { matchText, searchedOf } from './match-text.ts';
import { recogniseMessages } from './recognise-messages.ts';
import { softwareNames } from './software-names.ts';
import { everyMessage } from './software/every-message.ts';

const idsIn = (text: string): readonly string[] => recogniseMessages(text).map(({ message }) => message.id);

/** How many places of a text are tried, each of which takes a bounded time. */
function placesTried(text: string): number {
  let count = 0;
  const searched = {
    lined: text,
    get flat() {
      count += 1;
      return text;
    },
  };
  for (const { texts } of everyMessage) for (const one of texts) matchText(one, searched);
  return count;
}

describe('the messages', () => {
  it('are more than 150, each with a name of its own, a source and causes', () => {
    expect(everyMessage.length).toBeGreaterThan(250);
    expect(new Set(everyMessage.map(({ id }) => id)).size).toBe(everyMessage.length);
    expect(everyMessage.filter(({ source }) => !/^https:\/\/[\w.-]+\/\S+$/.test(source))).toEqual([]);
    expect(everyMessage.filter(({ check }) => checkOf(check).causes.length === 0)).toEqual([]);
  });

  it('are counted by software', () => {
    const counts = Object.keys(softwareNames).map((name) => [
      name,
      everyMessage.filter(({ software }) => software === name).length,
    ]);
    expect(Object.fromEntries(counts)).toMatchSnapshot();
  });

  it('are recognised in the log, the stack trace or the response that has them', () => {
    const missed = everyMessage.flatMap(({ id, software, texts }) =>
      texts.flatMap((text) => {
        const [place = ''] = surroundingsOf(software, written(text));
        return idsIn(place).includes(id) ? [] : [`${id}: ${place}`];
      }),
    );
    expect(missed).toEqual([]);
  });

  it('are recognised as a member of JSON, in a log that holds that JSON, and in a header of HTTP', () => {
    const missed = everyMessage.flatMap(({ id, software, texts }) =>
      texts.flatMap((text) =>
        surroundingsOf(software, written(text))
          .slice(1)
          .flatMap((place) => (idsIn(place).includes(id) ? [] : [`${id}: ${place}`])),
      ),
    );
    expect(missed).toEqual([]);
  });

  it('are recognised alone', () => {
    const missed = everyMessage.filter(({ id, texts }) =>
      texts.some((text) => !idsIn(` ${written(text)}\n`).includes(id)),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it('are looked for in time that grows with the text, not with its square', () => {
    // What begins every message again and again, with nothing behind it.
    const hostile = everyMessage.flatMap(({ texts }) => texts.map((text) => text.split('{')[0] ?? '')).slice(0, 40);
    for (const unit of [...hostile, '"', '\\"', "IDX10214: Audience validation failed. Audiences: '", ' ', '\n']) {
      const [short, long] = [100, 200].map((times) => placesTried(searchedOf(unit.repeat(times)).flat));
      expect(long).toBeLessThan(2.5 * (short ?? 0));
    }
    expect(recogniseMessages('"'.repeat(100_000))).toEqual([]);
    expect(recogniseMessages('\\'.repeat(100_000))).toEqual([]);
  });

  it('are in no ordinary text', () => {
    expect(textsWithoutMessages.length).toBeGreaterThan(200);
    const found = textsWithoutMessages.flatMap((text) => idsIn(text).map((id) => `${id}: ${text.slice(0, 80)}`));
    expect(found).toEqual([]);
  });
});
