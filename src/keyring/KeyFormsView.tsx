import { useState } from 'react';
import type { KeyForm } from '../state/key-page.ts';
import { copyText } from '../state/copying.ts';
import { $keyForms } from '../state/key-page.ts';
import { useStore } from '../state/use-store.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';

/** One key written down in the form that is chosen, and its names. */
export function KeyFormsView() {
  const pending = useStore($keyForms);
  const [chosen, setChosen] = useState('');
  if (pending.status === 'failed') return <p className="px-3.5 pb-3 text-small text-bad">{pending.message}</p>;
  if (pending.status !== 'done') return <p className="px-3.5 pb-3 text-small text-ink-3">Writing it down …</p>;
  const { forms, thumbprint, uri } = pending.value;
  const form = forms.find(({ id }) => id === chosen) ?? forms.find(({ secret }) => !secret) ?? forms[0];
  if (!form) return null;
  return (
    <div className="grid gap-2.5 border-t border-line bg-raised px-3.5 py-3">
      <div role="group" aria-label="Form of the key" className="flex flex-wrap gap-1.5">
        {forms.map((one) => (
          <FormButton key={one.id} form={one} pressed={one.id === form.id} onPress={() => setChosen(one.id)} />
        ))}
      </div>
      {form.secret && (
        <p className="flex gap-1.5 text-meta text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          Whoever has this can sign or decrypt as the owner. Copy it only to where it is kept safe.
        </p>
      )}
      <TextArea label={form.title} value={form.text} onChange={() => undefined} readOnly rows={8} />
      <div>
        <CopyButton what={form.title} onCopy={() => copyText(form.text)} />
      </div>
      <dl className="grid gap-1.5 text-meta">
        <Name label="Thumbprint, SHA-256 (RFC 7638)" text={thumbprint} />
        <Name label="The same as a URI (RFC 9278)" text={uri} />
      </dl>
    </div>
  );
}

interface FormButtonProps {
  readonly form: KeyForm;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function FormButton({ form, pressed, onPress }: FormButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="min-h-6 rounded-control border border-line-strong px-2.5 py-[2px] text-meta text-ink-2 hover:text-ink aria-pressed:bg-sunken aria-pressed:font-semibold aria-pressed:text-ink"
    >
      {form.title}
    </button>
  );
}

function Name({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div>
      <dt className="text-ink-2">{label}</dt>
      <dd className="flex items-center gap-2">
        <code className="min-w-0 font-mono text-small break-all">{text}</code>
        <CopyButton what={label} onCopy={() => copyText(text)} />
      </dd>
    </div>
  );
}
