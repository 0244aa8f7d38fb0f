import type { Circumstances } from '../rule.ts';

const start =
  /(?:^|[\s;&|(`])(?:curl(?:\.exe)?|wget|xh|https?|Invoke-RestMethod|Invoke-WebRequest|iwr|irm|fetch\()(?=\s|\(|["'`])/g;

/** The command that sends the token, as far as it stands around it; lines that go on are one. */
export function commandAround({ around }: Pick<Circumstances, 'around'>): string | undefined {
  if (!around) return undefined;
  const before = joined(around.farBefore);
  const last = [...before.matchAll(start)].at(-1);
  if (!last) return undefined;
  const front = before.slice(last.index);
  if (hasEnded(front)) return undefined;
  return `${front} TOKEN ${joined(around.farAfter).split(/[\r\n]/)[0] ?? ''}`;
}

/** A line that ends outside of quotes ends the command. */
function hasEnded(front: string): boolean {
  const lines = front.slice(0, Math.max(0, front.search(/[\r\n][^\r\n]*$/)));
  return lines !== '' && !/^[^]*\(/.test(lines) && isEven(lines, "'") && isEven(lines, '"');
}

const isEven = (text: string, quote: string): boolean => (text.split(quote).length - 1) % 2 === 0;

/** Without the marks with which shells carry a line on. */
const joined = (text: string): string => text.replace(/[\\^`]\r?\n/g, ' ');
