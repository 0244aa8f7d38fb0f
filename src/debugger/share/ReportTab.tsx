import { useEffect, useState } from 'react';
import { copyText } from '../../state/page/copying.ts';
import { $isWhole, $report, saveReport, setWhole } from '../../state/judging/reporting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { Masking } from './Masking.tsx';
import { ShareWarning } from './ShareWarning.tsx';

const forms = [
  { value: 'markdown', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
] as const;

/** What may be said of a token to others: shown before it leaves, redacted unless someone ticks otherwise. */
export function ReportTab() {
  const report = useStore($report);
  const [form, setForm] = useState<'markdown' | 'json'>('markdown');
  useEffect(() => () => setWhole(false), []);
  return (
    <div className="grid gap-3 pt-1 pb-3">
      <Redaction />
      <div className="flex flex-wrap items-center gap-2">
        <Segmented label="Form of the report" options={forms} value={form} onChange={setForm} />
        <span className="flex-1" />
        <CopyButton what="report" onCopy={() => copyText(report[form])} />
        <Button onClick={() => saveReport(form)}>Save as a file</Button>
      </div>
      <TextArea
        label="The report, as it will be copied"
        value={report[form]}
        onChange={() => undefined}
        readOnly
        rows={16}
      />
    </div>
  );
}

function Redaction() {
  const isWhole = useStore($isWhole);
  return (
    <div className="grid gap-2.5">
      {!isWhole && (
        <>
          <p className="text-small text-ink-2">
            Verdict, findings, header and claims as text. The report leaves out the signature, and masked values
            wherever it quotes them.
          </p>
          <Masking />
        </>
      )}
      <Tick checked={isWhole} onChange={setWhole}>
        Unredacted, with the whole token
      </Tick>
      {isWhole && (
        <ShareWarning>Anyone who gets this report has the token and can use it until it expires.</ShareWarning>
      )}
    </div>
  );
}
