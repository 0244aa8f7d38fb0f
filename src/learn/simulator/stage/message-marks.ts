import type { Mark } from '../../../editor/marks.ts';
import type { Happening } from '../engine/happening.ts';

/** The colours of an HTTP message: its start line, the names of its headers, what it is about, tokens in their parts. */
export function messageMarks({ http = '', tokens = [], lights = [] }: Happening): readonly Mark[] {
  const headEnd = http.indexOf('\n\n') < 0 ? http.length : http.indexOf('\n\n');
  const lit = lights.flatMap((light) => lightIn(http, light));
  return [
    { span: { start: 0, end: http.indexOf('\n') }, className: 'font-semibold' },
    ...headerNames(http.slice(0, headEnd)).filter(({ span }) => lit.every((one) => one.span.start !== span.start)),
    ...lit,
    ...tokens.flatMap(({ text }) => tokenMarksIn(http, text)),
  ];
}

const headerNames = (head: string): readonly Mark[] =>
  Array.from(head.matchAll(/\n[\w-]+:/g), ({ index, 0: name }) => ({
    span: { start: index + 1, end: index + name.length },
    className: 'text-ink-2',
  }));

/** Of a parameter with its value; of a header only its name. */
function lightIn(http: string, light: string): readonly Mark[] {
  const start = http.indexOf(light);
  if (start < 0) return [];
  const isHeader = light.endsWith(': ');
  const rest = isHeader ? '' : (/^[^&\s"]*/.exec(http.slice(start + light.length))?.[0] ?? '');
  const end = start + light.trimEnd().length + rest.length;
  return [{ span: { start, end }, className: 'rounded-[3px] bg-info-bg text-info font-semibold' }];
}

const parts = ['mark-header', 'mark-payload', 'mark-signature'] as const;

function tokenMarksIn(http: string, token: string): readonly Mark[] {
  const start = http.indexOf(token);
  if (start < 0) return [];
  let at = start;
  return token.split('.').flatMap((part, index): readonly Mark[] => {
    const span = { start: at, end: at + part.length };
    at = span.end + 1;
    const dot = { span: { start: span.end, end: at }, className: 'mark-dot' };
    const mark = { span, className: parts[index] ?? '' };
    return index < 2 ? [mark, dot] : [mark];
  });
}
