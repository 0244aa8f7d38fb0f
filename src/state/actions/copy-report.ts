import { copyAs } from './copy-as.ts';

/** The report comes when someone asks for it. */
const loadReporting = () => import('../judging/reporting.ts');

/** Copies the report of the token in view, redacted, as Markdown. */
export async function copyReport(): Promise<void> {
  const { $report } = await loadReporting();
  await copyAs('the report', $report.get().markdown)();
}
