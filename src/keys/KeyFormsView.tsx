import { Download } from 'lucide-react';
import { useState } from 'react';
import type { Key } from '../core/keys/key.ts';
import { copyText } from '../state/page/copying.ts';
import { $keyForms, saveForm, type KeyForm } from '../state/keys/key-page.ts';
import { notLoaded } from '../state/page/not-loaded.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';
import { FormChoice } from './FormChoice.tsx';
import { KeyNames } from './KeyNames.tsx';

/** One key written down in the form that is chosen, and its names. What may be published comes first. */
export function KeyFormsView({ value }: { readonly value: Key }) {
  const pending = useStore($keyForms);
  const [chosen, setChosen] = useState('');
  if (pending.status === 'failed') return <p className="text-small text-bad">{notLoaded(pending.message)}</p>;
  if (pending.status !== 'done') return <p className="text-small text-ink-3">Writing it down …</p>;
  const { forms, thumbprint, uri } = pending.value;
  const form = forms.find(({ id }) => id === chosen) ?? forms[0];
  if (!form) return null;
  return (
    <>
      <FormChoice forms={forms} chosen={form.id} onChoose={setChosen} />
      <FormText form={form} use={value.use} />
      <KeyNames value={value} thumbprint={thumbprint} uri={uri} />
    </>
  );
}

function FormText({ form, use }: { readonly form: KeyForm; readonly use: Key['use'] }) {
  const name = `${form.title}, ${form.secret ? (use === 'secret' ? 'secret' : 'private') : 'public'}`;
  return (
    <div className="grid gap-2">
      {form.secret && (
        <p className="flex gap-1.5 text-meta text-warn">
          <span className="pt-[3px]">
            <ToneIcon tone="warn" size={13} />
          </span>
          Whoever has this can sign or decrypt as the owner. Copy it only to where it is kept safe.
        </p>
      )}
      <TextArea label={name} value={form.text} onChange={() => undefined} readOnly rows={8} />
      <div className="flex gap-1">
        <CopyButton what={name} onCopy={() => copyText(form.text)} />
        <Button look="ghost" onClick={() => saveForm(form)} aria-label={`Save ${name} as a file`}>
          <Download size={14} aria-hidden />
          Save as {form.file.name}
        </Button>
      </div>
    </div>
  );
}
