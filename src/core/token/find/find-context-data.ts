import type { Clue } from './find-clue.ts';

const SHELL_COMMAND = /(?:\b(?:export|set|env)\s+|\$env:)([A-Za-z_]\w{0,60})\s?=\s?["'`]?(?:bearer )?$/i;
const SETX = /\b(?:setx|env)\s+([A-Za-z_]\w{0,60})\s+["']?$/i;
const CAPITALS = /(?:^|[\s;"'({,-])([A-Z_][A-Z0-9_]{0,60})=["'`]?(?:[Bb]earer )?$/;
const NAMED_VALUE = /\bname:[ \t]*["']?([\w-]{1,60})["']?[ \t]*\n[ \t]*value:[ \t]*["']?$/;
const ATTRIBUTE = /<[a-z][\w:-]*\s(?:[^<>]*\s)?([\w:.-]{1,60})=["']?$/i;
const ELEMENT = /<([a-z][\w:.-]{0,60})(?:\s[^<>]{0,200})?>\s*$/i;
// A shell of Windows doubles the quotes.
const MEMBER = /["']([^"'\\\n]{1,80})["']{1,2}\s*:\s*["']{0,2}(?:bearer\s+)?$/i;
const YAML = /(?:^|\n)[ \t]*(?:-[ ]+)?["']?([\w./-]{1,60})["']?:[ \t]*(?:[|>][+-]?[ \t]*\n[ \t]*)?["']?(?:bearer )?$/i;
const PROPERTY = /(?:^|[{,(\s])([\w$]{1,60}):\s*["'`](?:bearer\s+)?$/i;
const TYPED_VARIABLE = /\b([\w$]{1,60})\s?:\s?[\w<>|[\] ]{1,60}=\s*["'`]$/;
const VARIABLE = /(?:^|[^\w$.])([A-Za-z_$][\w$.]{0,60})\s{0,20}:?=\s{0,20}[bfru]?["'`(]{1,4}$/;

const environment: Clue = ({ before }) => {
  // Lower case without a command is a parameter, or a variable of a program.
  const match = SHELL_COMMAND.exec(before) ?? SETX.exec(before) ?? CAPITALS.exec(before) ?? NAMED_VALUE.exec(before);
  const name = match?.[1];
  return name === undefined ? undefined : `environment variable ${name}`;
};

const markup: Clue = ({ before }) => {
  const attribute = ATTRIBUTE.exec(before)?.[1];
  if (attribute !== undefined) return `HTML attribute ${attribute}`;
  const element = ELEMENT.exec(before)?.[1];
  return element === undefined ? undefined : `element ${element}`;
};

const member: Clue = ({ before, line }) => {
  const name = MEMBER.exec(before)?.[1];
  if (name !== undefined) return `JSON member ${name}`;
  const inLine = listName(line);
  return inLine ?? listName(before);
};

/** Of a list that is still open where the token stands. */
function listName(before: string): string | undefined {
  const open = before.lastIndexOf('[');
  if (open < 0 || !/["']$/.test(before) || /[\]{}]/.test(before.slice(open + 1))) return undefined;
  const name = /["']([\w.$ -]{1,60})["']\s*:\s*$/.exec(before.slice(Math.max(0, open - 80), open))?.[1];
  return name === undefined ? undefined : `JSON member ${name}`;
}

const key: Clue = ({ before, line, after }) => {
  const isCode = /[{(]/.test(line) || /^["'`],/.test(after);
  const name = isCode ? undefined : YAML.exec(before)?.[1];
  if (name !== undefined) return `YAML key ${name}`;
  const property = PROPERTY.exec(before)?.[1];
  return property === undefined ? undefined : `property ${property}`;
};

const variable: Clue = ({ before }) => {
  const name = TYPED_VARIABLE.exec(before)?.[1] ?? VARIABLE.exec(before)?.[1];
  return name === undefined ? undefined : `variable ${name}`;
};

/** Where files and programs carry tokens. */
export const DATA_CLUES: readonly Clue[] = [environment, markup, member, key, variable];
