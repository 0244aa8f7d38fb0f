import { atom, computed } from 'nanostores';
import { saveFile } from '../../browser/download.ts';
import { makeReport, type ReportInput } from '../../core/audit/report/make-report.ts';
import type { ReportedProfile } from '../../core/audit/report/report.ts';
import { reportMarkdown } from '../../core/audit/report/report-markdown.ts';
import { $circumstances } from '../circumstances/circumstances.ts';
import { $token } from '../token/decryption.ts';
import { $held } from '../circumstances/profile.ts';
import { $masked } from '../token/masking.ts';
import { $sheet } from '../circumstances/sheet.ts';
import { $judgement } from './judgement.ts';

/** Whether the report has everything as it is. It is asked for anew with each report. */
export const $isWhole = atom(false);

export function setWhole(isWhole: boolean): void {
  $isWhole.set(isWhole);
}

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
  [$token, $circumstances, $judgement, $reportedProfile, $isWhole, $masked],
  (token, circumstances, judgement, profile, isWhole, masked) => {
    const input: ReportInput = { token, circumstances, judgement, profile };
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
