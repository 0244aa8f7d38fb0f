import { utcWords } from '../audit/instant.ts';
import type { Judgement } from '../judgement/judgement.ts';
import { code, plain } from '../text/markdown.ts';
import { list } from '../text/words.ts';
import { excerptOf } from '../text/excerpt.ts';
import { parse } from '../token/reading/parse.ts';
import type { ExpectedText } from '../share/expected-text.ts';

/** A twin with everything it is judged by. */
interface Told {
  readonly text: string;
  readonly keyText: string;
  readonly encoding: string;
  readonly expected: ExpectedText;
  readonly detached: { readonly text: string };
  /** Seconds since 1970. */
  readonly now: number;
}

interface Beside {
  readonly judgement: Judgement;
  readonly skewSeconds: number;
  readonly profile?: string | undefined;
  /** Sentences: in what it is judged otherwise than the original. */
  readonly differences: readonly string[];
}

/** A block for a public bug report (CommonMark): the twin, its key and settings, what becomes of it, and nothing of the original. */
export function twinMarkdown(twin: Told, { judgement, skewSeconds, profile, differences }: Beside): string {
  const { findings = [] } = judgement;
  return [
    `**${plain(judgement.headline)}**`,
    '',
    'The values, the times and the key are made up. Structure, algorithm and fault are those of a real token.',
    ...(differences.length === 0 ? [] : ['Not like that token:', ...differences.map((one) => `- ${plain(one)}`)]),
    '',
    'Token:',
    ...fenced(twin.text),
    ...decoded(twin.text),
    ...(twin.detached.text === '' ? [] : ['Detached payload:', ...fenced(twin.detached.text)]),
    ...(twin.keyText === ''
      ? ['Key: none', '']
      : [`Key${twin.encoding === 'utf8' ? '' : ` (${twin.encoding})`}:`, ...fenced(twin.keyText)]),
    'Settings:',
    `- Time: ${utcWords(twin.now)} (${twin.now})`,
    `- Clock skew: ${skewSeconds} s`,
    ...Object.entries(twin.expected).flatMap(([name, value]) =>
      value === '' ? [] : [`- Expected ${name}: ${code(value)}`],
    ),
    ...(profile === undefined ? [] : [`- Profile: ${code(profile)}`]),
    '',
    `Gates: ${list(judgement.gates.map(({ title, state }) => `${plain(title)} ${state}`))}`,
    '',
    `Findings: ${findings.length}`,
    ...findings.map(
      ({ finding: { severity, title, message } }) => `- **${severity}: ${plain(title)}**. ${plain(message)}`,
    ),
    '',
  ].join('\n');
}

/** A fence is longer than every run of its character inside. */
function fenced(text: string): readonly string[] {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [fence, text, fence, ''];
}

const decoded = (text: string): readonly string[] => {
  const parts = parse(excerptOf(text)).parts.flatMap((part) => (part.json ? [part.text ?? ''] : []));
  return parts.length === 0 ? [] : ['Decoded:', ...fenced(parts.join('\n'))];
};
