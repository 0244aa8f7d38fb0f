import { useState } from 'react';
import { nameKey } from '../core/keys/describe-key.ts';
import type { Key } from '../core/keys/key.ts';
import { $signerForms } from '../state/new-token/judge-new-token.ts';
import type { KeyForm } from '../state/keys/key-page.ts';
import { $newToken } from '../state/new-token/sign-new-token.ts';
import { copyText } from '../state/page/copying.ts';
import { notLoaded } from '../state/page/not-loaded.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { ToneIcon } from '../ui/ToneIcon.tsx';

/** The key that signed: its public forms, and the secret ones when they are asked for. */
export function SignerKeyPane() {
  const key = useStore($newToken)?.key;
  if (!key) return null;
  return (
    <Panel title="Key" meta={nameKey(key)} className="max-md:order-4">
      {/* Another key is not shown because this one was. */}
      <Forms key={JSON.stringify(key.material)} value={key} />
    </Panel>
  );
}

function Forms({ value: { kid, use } }: { readonly value: Key }) {
  const pending = useStore($signerForms);
  if (pending.status === 'failed')
    return <p className="px-3.5 py-3 text-small text-bad">{notLoaded(pending.message)}</p>;
  const forms = pending.status === 'done' ? pending.value.forms : [];
  const open = forms.filter(({ id }) => id === 'public-pem' || id === 'public-jwk');
  const own = forms.find(({ id }) => id === 'private-pem') ?? forms.find(({ secret }) => secret);
  const noun = use === 'secret' ? 'secret' : 'private key';
  return (
    <div className="grid min-h-[100px] content-start gap-2.5 px-3.5 py-3 text-small">
      {kid !== undefined && (
        <p className="[overflow-wrap:anywhere]">
          <span className="text-ink-2">Key ID (kid): </span>
          <code className="font-mono">{kid.slice(0, 200)}</code>
        </p>
      )}
      {open.map(({ id, title, text }) => (
        <div key={id} className="flex items-center gap-1 rounded-control bg-sunken py-1 pl-2.5">
          <span className="min-w-0 flex-1">Public key, {title}</span>
          <CopyButton what={`public key, ${title}`} onCopy={() => copyText(text)} />
        </div>
      ))}
      {own && <Secret noun={noun} form={own} />}
    </div>
  );
}

/** Asked for on purpose each time. */
function Secret({ noun, form: { title, text } }: { readonly noun: string; readonly form: KeyForm }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <div>
        <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'} {noun}
        </Button>
      </div>
      {isShown && (
        <>
          <p className="flex gap-1.5 text-warn">
            <span className="pt-[3px]">
              <ToneIcon tone="warn" size={13} />
            </span>
            Anyone who has it can sign tokens like this one. Keep it where only the issuer can read it.
          </p>
          <TextArea label={`The ${noun}, ${title}`} value={text} onChange={() => undefined} readOnly rows={6} />
          <div>
            <CopyButton what={noun} onCopy={() => copyText(text)} />
          </div>
        </>
      )}
    </>
  );
}
