import type { Circumstances } from './rule.ts';

const start =
  /(?:^|[\s;&|(`])(?:curl(?:\.exe)?|wget|xh|https?|Invoke-RestMethod|Invoke-WebRequest|iwr|irm|fetch\()(?=\s|\(|["'`])/g;

/** The command that sends the token, as far as it stands around it; lines that go on are one. */
export function commandAround({ around }: Circumstances): string | undefined {
  if (!around) return undefined;
  const before = joined(around.before);
  const last = [...before.matchAll(start)].at(-1);
  if (!last) return undefined;
  const front = before.slice(last.index);
  if (/[\r\n]\s*[\r\n]/.test(front)) return undefined;
  return `${front} TOKEN ${joined(around.after).split(/[\r\n]/)[0] ?? ''}`;
}

/** Without the marks with which shells carry a line on. */
const joined = (text: string): string => text.replace(/[\\^`]\r?\n/g, ' ');
