import type { Clue } from './find-clue.ts';

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
export const PROSE_CLUES: readonly Clue[] = [bearer, logLine, parameter, markdown, quoted];
