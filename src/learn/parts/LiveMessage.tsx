import type { Mark } from '../../editor/marks.ts';
import { tokenMarks } from '../../editor/token-marks.ts';
import { excerptOf } from '../../core/text/excerpt.ts';
import { parse } from '../../core/token/reading/parse.ts';
import { LiveBox } from './LiveBox.tsx';
import { Painted } from './Painted.tsx';

interface Props {
  readonly title: string;
  /** The whole HTTP message. */
  readonly text: string;
  /** Those that stand in it. */
  readonly tokens?: readonly string[];
}

/** An HTTP message, the tokens in it in their colours. */
export const LiveMessage = ({ title, text, tokens = [] }: Props) => (
  <LiveBox title={title}>
    <Painted
      label={title}
      text={text}
      marks={[...headMarks(text), ...tokens.flatMap((token) => marksIn(text, token))]}
    />
  </LiveBox>
);

/** Its first line, and the names of its headers. */
function headMarks(text: string): readonly Mark[] {
  const [head = ''] = text.split('\n\n');
  const first = { span: { start: 0, end: head.split('\n')[0]?.length ?? 0 }, className: 'font-semibold' };
  const names = Array.from(head.matchAll(/(?<=\n)[\w-]+:/g), ({ index, 0: name }) => ({
    span: { start: index, end: index + name.length },
    className: 'text-ink-2',
  }));
  return [first, ...names];
}

function marksIn(text: string, token: string): readonly Mark[] {
  const start = token === '' ? -1 : text.indexOf(token);
  if (start < 0) return [];
  const parsed = parse(excerptOf(text, { start, end: start + token.length }));
  return tokenMarks(text, parsed, undefined).filter(({ className }) => className !== 'mark-around');
}
