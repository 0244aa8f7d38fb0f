import { it } from 'vitest';
import { mismatchCases } from './state/fixtures/mismatch-cases.ts';
import { judged } from './state/fixtures/judged.ts';
it('x', async () => {
  for (const { name, paste, key } of mismatchCases) {
    const t = performance.now();
    const j = await judged({ paste, ...(key === undefined ? {} : { key }), now: 1_795_881_400 });
    const a = j.signature.autopsy;
    console.log(`## ${name}: [${j.signature.state}] ${j.signature.words} | ${j.signature.text.slice(0, 300)} | ${JSON.stringify(a && (a.status === 'done' ? { f: a.report.finding?.faults.map((f) => f.id), r: a.report.finding?.remedy?.label, tried: a.report.tried } : a))} | ${(performance.now() - t).toFixed(0)} ms | notes: ${j.signature.notes.join(' / ').slice(0,200)} | findings: ${(j.findings??[]).filter(f=>f.finding.effect!=='accepts').map(f=>f.finding.id+(f.repair?'*':''))}`);
  }
});
