import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Goes on from a place in the text; says whether all the rest matched. */
type Rest = (at: number) => boolean;
type Matcher = (at: number, rest: Rest) => boolean;

interface Run {
  readonly text: string;
  readonly captures: Map<AST.CapturingGroup, string>;
  steps: number;
  readonly most: number;
}

class TooManySteps extends Error {}

/**
 * How many steps a backtracking engine, as browsers have one, takes to search a text: one for each character that is looked at and for
 * each way that is tried. With the flag `g` it goes on behind each match, as `matchAll` does. Stops counting at `most`. Two counts of one
 * input can be compared with each other, whatever the machine does meanwhile.
 */
export function matchingSteps({ source, flags }: RegExp, text: string, most = Infinity): number {
  const pattern = parsed(source, flags);
  const run: Run = { text, captures: new Map(), steps: 0, most };
  const match = anyOf(pattern.alternatives, run, flags, 1);
  try {
    for (let at = 0; at <= text.length;) {
      let end = -1;
      const isFound = match(at, (to) => {
        end = to;
        return true;
      });
      if (!isFound && flags.includes('y')) break;
      if (isFound && !flags.includes('g')) break;
      at = isFound && end > at ? end : at + 1;
    }
  } catch (error) {
    if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
    return most;
  }
  return run.steps;
}

export const parsed = (source: string, flags: string): AST.Pattern =>
  new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });

function step(run: Run): void {
  run.steps += 1;
  if (run.steps > run.most) throw new TooManySteps();
}

type Direction = 1 | -1;

function anyOf(alternatives: readonly AST.Alternative[], run: Run, flags: string, direction: Direction): Matcher {
  const all = alternatives.map(({ elements }) => {
    const inOrder = direction === 1 ? elements : elements.toReversed();
    const matchers = inOrder.map((element) => matcherOf(element, run, flags, direction));
    return matchers.reduceRight<Matcher>(
      (after, one) => (at, rest) => one(at, (next) => after(next, rest)),
      (at, rest) => rest(at),
    );
  });
  if (all.length === 1) return all[0] ?? (() => false);
  return (at, rest) =>
    all.some((one) => {
      step(run);
      return one(at, rest);
    });
}

function matcherOf(element: AST.Element, run: Run, flags: string, direction: Direction): Matcher {
  switch (element.type) {
    case 'Group':
      return anyOf(element.alternatives, run, flags, direction);
    case 'CapturingGroup':
      return capturing(element, anyOf(element.alternatives, run, flags, direction), run);
    case 'Quantifier':
      return repeated(element, run, flags, direction);
    case 'Assertion':
      return asserted(element, run, flags);
    case 'Backreference':
      return referred(element, run, direction);
    default: {
      const accepts = acceptorOf(element, flags);
      return (at, rest) => {
        step(run);
        const character = run.text[direction === 1 ? at : at - 1];
        return character !== undefined && accepts(character) && rest(at + direction);
      };
    }
  }
}

/** Whether a set of one character has that one: asked of the engine itself, once for each character. */
export function acceptorOf(set: AST.Node, flags: string): (character: string) => boolean {
  const one = new RegExp(`^(?:${set.raw})$`, flags.replaceAll(/[gy]/g, ''));
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const accepts = one.test(character);
    known.set(character, accepts);
    return accepts;
  };
}

function capturing(group: AST.CapturingGroup, inner: Matcher, run: Run): Matcher {
  return (at, rest) =>
    inner(at, (next) => {
      const before = run.captures.get(group);
      run.captures.set(group, run.text.slice(Math.min(at, next), Math.max(at, next)));
      if (rest(next)) return true;
      if (before === undefined) run.captures.delete(group);
      else run.captures.set(group, before);
      return false;
    });
}

export const isOneCharacter = (element: AST.Element): boolean =>
  ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(element.type);

function repeated(quantifier: AST.Quantifier, run: Run, flags: string, direction: Direction): Matcher {
  const { element, min, max, greedy } = quantifier;
  if (isOneCharacter(element)) return repeatedCharacter(quantifier, run, flags, direction);
  const one = matcherOf(element, run, flags, direction);
  const loop = (at: number, count: number, rest: Rest): boolean => {
    step(run);
    const more = (): boolean =>
      count < max && one(at, (next) => (next !== at || count < min) && loop(next, count + 1, rest));
    const enough = (): boolean => count >= min && rest(at);
    return greedy ? more() || enough() : enough() || more();
  };
  return (at, rest) => loop(at, 0, rest);
}

/** The same without a call for each character, which would fill the stack. */
function repeatedCharacter(
  { element, min, max, greedy }: AST.Quantifier,
  run: Run,
  flags: string,
  direction: Direction,
): Matcher {
  const accepts = acceptorOf(element, flags);
  const isThere = (at: number, count: number): boolean => {
    step(run);
    const character = run.text[direction === 1 ? at + count : at - count - 1];
    return character !== undefined && accepts(character);
  };
  return (at, rest) => {
    let count = 0;
    while (count < (greedy ? max : min) && isThere(at, count)) count += 1;
    if (count < min) return false;
    for (;;) {
      step(run);
      if (rest(at + count * direction)) return true;
      if (greedy ? count === min : count >= max || !isThere(at, count)) return false;
      count += greedy ? -1 : 1;
    }
  };
}

function asserted(assertion: AST.Assertion, run: Run, flags: string): Matcher {
  if (assertion.kind === 'lookahead' || assertion.kind === 'lookbehind') {
    const inner = anyOf(assertion.alternatives, run, flags, assertion.kind === 'lookahead' ? 1 : -1);
    return (at, rest) => inner(at, () => true) !== assertion.negate && rest(at);
  }
  const isMultiline = flags.includes('m');
  const isBreak = (character: string | undefined): boolean =>
    character === undefined || (isMultiline && /[\n\r\u2028\u2029]/.test(character));
  return (at, rest) => {
    step(run);
    const [before, after] = [run.text[at - 1], run.text[at]];
    const holds =
      assertion.kind === 'start'
        ? isBreak(before)
        : assertion.kind === 'end'
          ? isBreak(after)
          : assertion.kind === 'word' && (isWord(before) !== isWord(after)) !== assertion.negate;
    return holds && rest(at);
  };
}

function referred({ resolved }: AST.Backreference, run: Run, direction: Direction): Matcher {
  const [group] = Array.isArray(resolved) ? resolved : [resolved];
  return (at, rest) => {
    const text = (group && run.captures.get(group)) ?? '';
    for (let index = 0; index <= text.length; index += 1) step(run);
    const start = direction === 1 ? at : at - text.length;
    return start >= 0 && run.text.startsWith(text, start) && rest(at + text.length * direction);
  };
}

const isWord = (character: string | undefined): boolean => character !== undefined && /\w/.test(character);
