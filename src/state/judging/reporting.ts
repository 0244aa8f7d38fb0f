import { atom, computed } from 'nanostores';
import { saveFile } from '../../browser/download.ts';
import { makeReport, type ReportInput } from '../../core/audit/report/make-report.ts';
import { maskedByDefault, namesIn } from '../../core/audit/report/masking.ts';
import type { ReportedProfile } from '../../core/audit/report/report.ts';
import { reportMarkdown } from '../../core/audit/report/report-markdown.ts';
import { $circumstances } from '../circumstances/circumstances.ts';
import { $token } from '../token/decryption.ts';
import { $held } from '../circumstances/profile.ts';
import { $header, $received } from '../token/parts.ts';
import { $sheet } from '../circumstances/sheet.ts';
import { $judgement } from './judgement.ts';

/** Claims that are masked otherwise than they would be by themselves: by name, whether. */
const $choices = atom<ReadonlyMap<string, boolean>>(new Map());

/** Whether the report has everything as it is. It is asked for anew with each report. */
export const $isWhole = atom(false);

export function setWhole(isWhole: boolean): void {
  $isWhole.set(isWhole);
}

export function maskClaim(name: string, masked: boolean): void {
  $choices.set(new Map([...$choices.get(), [name, masked]]));
}

/** The names in header and payload, at any depth, each once, and whether its value is masked; those of the first level first. */
const $names = computed([$header, $received, $choices], (header, payload, choices) => {
  const roots = [header, payload].map((part) => part?.json?.root);
  const outer = roots.flatMap((root) => (root?.type === 'object' ? root.members.map(({ name }) => name.value) : []));
  // Of those inside others only what tells of a person: the rest is masked with what it stands in.
  const inner = roots.flatMap(namesIn).filter((name) => maskedByDefault.has(name));
  return [...new Set([...outer, ...inner])].map((name) => ({
    name,
    isMasked: choices.get(name) ?? maskedByDefault.has(name),
  }));
});

/** The names that can be chosen. */
export const $maskable = computed($names, (names) => names.slice(0, mostNames));

const mostNames = 200;

const $reportedProfile = computed(
  [$held, $sheet],
  (held, rows): ReportedProfile | undefined =>
    held && {
      id: held.profile.id,
      title: held.profile.title,
      requirements: rows.map(({ asks, outcome, clause }) => ({ asks, outcome, reference: clause })),
    },
);

/** The report of the token in view: computed while it is looked at, and never kept. */
export const $report = computed(
  [$token, $circumstances, $judgement, $reportedProfile, $isWhole, $names],
  (token, circumstances, judgement, profile, isWhole, names) => {
    const input: ReportInput = { token, circumstances, judgement, profile };
    const masked = new Set(names.flatMap(({ name, isMasked }) => (isMasked ? [name] : [])));
    const report = makeReport(input, { isWhole, masked });
    return { markdown: reportMarkdown(report), json: `${JSON.stringify(report, undefined, 2)}\n` };
  },
);

/** Saves the report as a file. */
export function saveReport(form: 'markdown' | 'json'): void {
  const { markdown, json } = $report.get();
  if (form === 'json') saveFile('jotter-report.json', json, 'application/json');
  else saveFile('jotter-report.md', markdown, 'text/markdown');
}
