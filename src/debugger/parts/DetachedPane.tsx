import { useId } from 'react';
import { $detachedField, attachDetached, typeDetached, type DetachedForm } from '../../state/token/detached.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';

const forms: readonly { readonly value: DetachedForm; readonly label: string }[] = [
  { value: 'text', label: 'Text' },
  { value: 'base64url', label: 'Base64url' },
];

/** Takes the content of a token that carries none itself, such as the body of a signed HTTP message. */
export function DetachedPane() {
  const { text, form, fault } = useStore($detachedField);
  const id = useId();
  return (
    <Panel
      title="Detached payload"
      meta="RFC 7515 appendix F"
      swatch="bg-payload"
      tools={
        <Segmented label="Content is" options={forms} value={form} onChange={(next) => typeDetached(text, next)} />
      }
    >
      <div className="grid gap-2 px-3.5 py-3">
        <p id={id} className="text-small text-ink-2">
          The payload part is empty: what was signed is kept elsewhere, or it is nothing at all. Put it here, to the
          byte, and the signature is checked over it.
        </p>
        <TextArea
          label="Detached payload"
          describedBy={id}
          invalid={fault !== undefined}
          value={text}
          onChange={(next) => typeDetached(next, form)}
        />
        {fault !== undefined && <p className="text-small text-bad">{fault}</p>}
        {text !== '' && (
          <div>
            <Button onClick={attachDetached}>Put it into the token</Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
