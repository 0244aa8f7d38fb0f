import { RefreshCw } from 'lucide-react';
import { count } from '../../core/text/words.ts';
import { utcWords } from '../../core/audit/instant.ts';
import { copyText } from '../../state/page/copying.ts';
import { makeAnother, $twin, $twinMarkdown } from '../../state/twin/twin.ts';
import type { CheckedTwin } from '../../state/twin/check-twin.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { CopyTwin } from './CopyTwin.tsx';
import { ShareWarning } from './ShareWarning.tsx';

/** A token for a public bug report, in place of the one in view. */
export function TwinTab() {
  const twin = useStore($twin);
  return (
    <div className="grid min-h-80 content-start gap-3 pt-1">
      <p className="text-small text-ink-2">
        A safe twin is another token with the same structure and the same fault, for a public bug report. Its values and
        its key are made up here.
      </p>
      {(twin.status === 'busy' || twin.status === 'idle') && (
        <p role="status" className="text-small text-ink-2">
          Making and checking the twin …
        </p>
      )}
      {twin.status === 'failed' && <ShareWarning>The twin was not made: {twin.message}</ShareWarning>}
      {twin.status === 'done' && !twin.value.ok && (
        <ShareWarning>No twin can be made. {twin.value.problem}</ShareWarning>
      )}
      {twin.status === 'done' && twin.value.ok && <Made checked={twin.value.value} />}
    </div>
  );
}

function Made({ checked }: { readonly checked: CheckedTwin }) {
  const { twin } = checked;
  const markdown = useStore($twinMarkdown);
  return (
    <>
      <Check checked={checked} />
      <Lists checked={checked} />
      <Text label="Token of the twin" text={twin.text} rows={4} />
      {twin.keyText === '' ? (
        <p className="text-small text-ink-2">Key: none, because you gave none.</p>
      ) : (
        <Text label="Key of the twin" text={twin.keyText} rows={3} />
      )}
      {twin.detached.text !== '' && <Text label="Detached payload of the twin" text={twin.detached.text} rows={2} />}
      <Settings checked={checked} />
      <details className="text-small text-ink-2">
        <summary className="w-fit rounded-control text-meta hover:text-ink">What is copied</summary>
        <TextArea label="What is copied" value={markdown} onChange={() => undefined} readOnly rows={12} />
      </details>
      <div className="sticky bottom-0 -mx-3.5 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line bg-panel px-3.5 py-2.5">
        <CopyTwin onCopy={() => copyText(markdown)} />
        <Button onClick={makeAnother}>
          <RefreshCw size={14} aria-hidden /> Make another
        </Button>
      </div>
    </>
  );
}

/** The check, before anything is copied. */
function Check({ checked: { judgement, differences, twin } }: { readonly checked: CheckedTwin }) {
  const findings = judgement.findings?.length ?? 0;
  if (differences.length > 0)
    return (
      <ShareWarning>
        The twin is not judged like the original. {differences.join(' ')} What is copied says so, too.
      </ShareWarning>
    );
  return (
    <p role="status" className="flex gap-1.5 text-small">
      <span className="pt-[3px] text-ok">
        <ToneIcon tone="ok" size={13} />
      </span>
      <span>
        Checked: same verdict, same {count(findings, 'finding')}
        {twin.signedAs === 'cause' && ', and the signature does not match for the same cause'}.
      </span>
    </p>
  );
}

const signed: Readonly<Record<CheckedTwin['twin']['signedAs'], string>> = {
  same: 'The new key signed it, as the key you gave signed the original.',
  cause: 'The signature has the fault that was found in the original.',
  other: 'A key that is not included signed it, because none of your keys matches the original.',
  unsigned: 'It has no signature, like the original.',
};

function Lists({ checked: { twin } }: { readonly checked: CheckedTwin }) {
  const { standard } = twin.kept;
  return (
    <dl className="grid gap-x-4 gap-y-1 text-small sm:grid-cols-[auto_1fr]">
      <dt className="text-ink-3">Keeps</dt>
      <dd className="text-ink-2 [overflow-wrap:anywhere]">
        Structure and order, algorithm and type, names of claims, lengths, true and false, times relative to the clock
        {standard.length > 0 && `; standard values: ${standard.join(', ')}`}.
      </dd>
      <dt className="text-ink-3">Replaces</dt>
      <dd className="text-ink-2">
        Other texts and numbers, the key, the signature and the expected values. What was equal stays equal. One or two
        characters of a value may stay, such as v2, and so may public words, such as admin.
      </dd>
      <dt className="text-ink-3">Signature</dt>
      <dd className="text-ink-2">{signed[twin.signedAs]}</dd>
    </dl>
  );
}

/** Names of the settings, in the words of the report. */
function Settings({ checked: { twin } }: { readonly checked: CheckedTwin }) {
  const expected = Object.entries(twin.expected).filter(([, value]) => value !== '');
  return (
    <p className="text-small text-ink-2 [overflow-wrap:anywhere]">
      Judged as of {utcWords(twin.now)}, because its times moved together with the clock
      {expected.map(([name, value]) => `; expected ${name} ${value}`)}.
    </p>
  );
}

function Text({ label, text, rows }: { readonly label: string; readonly text: string; readonly rows: number }) {
  return (
    <div className="grid gap-1">
      <span aria-hidden className="text-meta text-ink-2">
        {label}
      </span>
      <TextArea label={label} value={text} onChange={() => undefined} readOnly rows={rows} />
    </div>
  );
}
