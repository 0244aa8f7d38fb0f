import { code, plain } from '../../text/markdown.ts';
import { utcWords } from '../instant.ts';
import { MASK } from '../../masking/masking.ts';
import type { Report, ReportedMember } from './report.ts';

const signs = {
  pass: 'passes',
  fail: 'FAILS',
  warn: 'warns',
  unchecked: 'not checked',
  nothing: 'nothing to check',
  busy: 'not checked',
} as const;

/** The report to be read by people: Markdown (CommonMark), in which nothing of the token can be more than text. */
export function reportMarkdown(report: Report): string {
  const { circumstances, token, gates, signature, keys, profile, findings } = report;
  const expected = Object.entries(circumstances.expected).map(([name, value]) => `- Expected ${name}: ${code(value)}`);
  return [
    '# Report on a token, by Jotter',
    '',
    report.redacted
      ? 'Redacted: without its signature, and with chosen values masked.'
      : '**Unredacted: whoever has this report has the token.**',
    '',
    `As of ${utcWords(circumstances.asOf)}, clocks may differ by ${circumstances.skewSeconds} s.`,
    ...expected,
    '',
    `**${plain(report.verdict)}**`,
    '',
    '| Gate | | |',
    '| --- | --- | --- |',
    ...gates.map(({ title, state, words }) => `| ${plain(title)} | ${signs[state]} | ${plain(words)} |`),
    '',
    `${plain(signature.title)}. ${plain([signature.text, ...signature.notes].join(' '))}`,
    '',
    `## Token: ${plain(token.form)}, ${token.characters} characters`,
    ...membersLines('Header', token.header),
    ...membersLines('Payload', token.payload),
    ...(token.raw === undefined ? [] : ['', '```', token.raw.replaceAll('`', '\u02cb'), '```']),
    ...(keys.length === 0 ? [] : ['', '## Keys at hand']),
    ...keys.map(
      ({ what, kid, source }) => `- ${plain(what)}${kid === undefined ? '' : `, kid ${code(kid)}`}, ${source}`,
    ),
    ...(profile ? profileLines(profile) : []),
    '',
    `## Findings: ${findings.length}`,
    ...findings.map(
      ({ severity, title, message, reference, remedy }) =>
        `- **${severity}: ${plain(title)}**${reference === undefined ? '' : ` (${plain(reference)})`}.${message === '' ? '' : ` ${plain(message)}`}${remedy === undefined ? '' : ` *${plain(remedy)}*`}`,
    ),
    '',
  ].join('\n');
}

function membersLines(title: string, members: readonly ReportedMember[]): readonly string[] {
  if (members.length === 0) return [];
  return [
    '',
    `### ${title}`,
    ...members.map(({ name, value }) => `- ${code(name)}: ${value === undefined ? MASK : code(value)}`),
  ];
}

const profileLines = ({ title, requirements }: NonNullable<Report['profile']>): readonly string[] => [
  '',
  `## Profile: ${plain(title)}`,
  ...requirements.map(({ asks, outcome, reference }) => `- ${plain(outcome)}: ${plain(asks)} (${plain(reference)})`),
];
