import type { Clue, Surroundings } from './find-clue.ts';
import { DATA_CLUES } from './find-context-data.ts';
import { HTTP_CLUES } from './find-context-http.ts';
import type { Sighting } from './sighting.ts';

const LOG_LINE =
  /^\s*(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]|\[?\d\d:\d\d:\d\d|[A-Z][a-z]{2} [ \d]\d \d\d:|<\d+>|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b|(?:time|ts|level)=|\d+\.\d+\.\d+\.\d+ - )/;

const PARAMETER = /(?:^|[\s,;(])-{0,2}([\w.][\w.-]{0,60})=$/;

const bearer: Clue = ({ before }) => (/\bbearer[\s+:=]*["'`]?$/i.test(before) ? 'Bearer token' : undefined);

const logLine: Clue = ({ line }) => (LOG_LINE.test(line) ? 'log line' : undefined);

const parameter: Clue = ({ line }) => {
  const name = PARAMETER.exec(line)?.[1];
  return name === undefined ? undefined : `parameter ${name}`;
};

const markdown: Clue = ({ before }) => {
  const isFenced = before.split('```').length % 2 === 0;
  return before.endsWith('`') || isFenced ? 'Markdown code' : undefined;
};

const quoted: Clue = ({ before }) => (/["']$/.test(before) ? 'quoted text' : undefined);

/** Where people and logs carry tokens. */
const PROSE_CLUES: readonly Clue[] = [bearer, logLine, parameter, markdown, quoted];

// From the telling to the vague: a header says more than the quotes around it.
const CLUES: readonly Clue[] = [...HTTP_CLUES, ...DATA_CLUES, ...PROSE_CLUES];

/** Where a token of the resolved text was found: in plain words to show after "found in", and what stands around it. */
export function placeOf(text: string, start: number, end: number): Pick<Sighting, 'context' | 'around'> {
  const wide = straighten(text.slice(Math.max(0, start - 8000), start));
  const behind = straighten(text.slice(end, end + FAR));
  const surroundings: Surroundings = {
    before: wide.slice(-NEAR_BEFORE),
    line: wide.slice(wide.lastIndexOf('\n') + 1),
    after: behind.slice(0, 80),
  };
  const around = {
    before: surroundings.before,
    after: behind.slice(0, NEAR_AFTER),
    farBefore: wide.slice(-FAR),
    farAfter: behind,
  };
  return { context: contextOf(surroundings), around };
}

const [NEAR_BEFORE, NEAR_AFTER, FAR] = [400, 300, 4000];

function contextOf(surroundings: Surroundings): string {
  for (const clue of CLUES) {
    const context = clue(surroundings);
    if (context !== undefined) return context;
  }
  return 'pasted text';
}

const straighten = (text: string): string =>
  text.replace(/[\u201C-\u201F\u00AB\u00BB]/g, '"').replace(/[\u2018-\u201B]/g, "'");
