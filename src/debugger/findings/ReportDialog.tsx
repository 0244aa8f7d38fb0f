import { useState } from 'react';
import { copyText } from '../../state/page/copying.ts';
import { $isWhole, $maskable, $report, maskClaim, saveReport, setWhole } from '../../state/judging/reporting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';

const forms = [
  { value: 'markdown', label: 'Markdown' },
  { value: 'json', label: 'JSON' },
] as const;

/** What may be said of a token to others: shown before it leaves, redacted unless somebody ticks otherwise. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const report = useStore($report);
  const [form, setForm] = useState<'markdown' | 'json'>('markdown');
  return (
    <Dialog
      title="Report on this token"
      onClose={() => {
        setWhole(false);
        onClose();
      }}
    >
      <div className="grid gap-3 px-3.5 py-3">
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
    </Dialog>
  );
}

function Redaction() {
  const isWhole = useStore($isWhole);
  const maskable = useStore($maskable);
  return (
    <div className="grid gap-2.5">
      {!isWhole && (
        <fieldset>
          <legend className="pb-1 text-meta text-ink-2">
            The signature is left out, and so are the values of what is ticked, wherever they are quoted
          </legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {maskable.map(({ name, isMasked }) => (
              <Tick key={name} checked={isMasked} onChange={(masked) => maskClaim(name, masked)}>
                <code className="font-mono">{name.slice(0, 60)}</code>
              </Tick>
            ))}
          </div>
        </fieldset>
      )}
      <Tick checked={isWhole} onChange={setWhole}>
        Unredacted, with the whole token
      </Tick>
      {isWhole && (
        <p role="alert" className="flex gap-1.5 text-small text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          Whoever gets this report has the token and can use it as long as it is valid.
        </p>
      )}
    </div>
  );
}
