import type { Serialization } from '../../core/token/token.ts';
import { $encryptables, $isEncrypting, toggleEncrypting } from '../../state/making/encrypting.ts';
import { $conversionProblem, $serialization, writeAs } from '../../state/making/serialization.ts';
import { $openDialog, closeDialog } from '../../state/page/open-dialog.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { EncryptForm } from './EncryptForm.tsx';

const ShareDialog = later(() => import('../share/ShareDialog.tsx').then((module) => module.ShareDialog));

const forms: readonly { readonly value: Serialization; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'flattened', label: 'Flattened' },
  { value: 'general', label: 'General' },
];

/** What can be done with the token in view as a whole: write it otherwise (RFC 7515 §7, RFC 7516 §7), or encrypt it. */
export function TokenBar() {
  const contents = useStore($encryptables);
  const isOpen = useStore($isEncrypting);
  if (contents.length === 0) return null;
  return (
    <div className="grid gap-2 border-t border-line px-3.5 py-2 text-meta text-ink-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <SerializationChoice />
        <span className="-mr-[9px] ml-auto flex flex-wrap items-center">
          <Share />
          <Button look="ghost" aria-expanded={isOpen} onClick={toggleEncrypting}>
            {isOpen ? 'Cancel' : 'Encrypt this …'}
          </Button>
        </span>
      </div>
      <ConversionProblem />
      {isOpen && <EncryptForm />}
    </div>
  );
}

/** Only of a token: what else stands in the field may be anything. */
function Share() {
  const isToken = useStore($serialization) !== undefined;
  const isOpen = useStore($openDialog) === 'share';
  return (
    <>
      {isToken && (
        <Button look="ghost" aria-haspopup="dialog" onClick={() => $openDialog.set('share')}>
          Share …
        </Button>
      )}
      {isOpen && <ShareDialog onClose={closeDialog} />}
    </>
  );
}

function SerializationChoice() {
  const serialization = useStore($serialization);
  if (serialization === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span>Written as</span>
      <Segmented label="Write the token as" options={forms} value={serialization} onChange={(to) => void writeAs(to)} />
    </div>
  );
}

/** What the other form has no place for. */
function ConversionProblem() {
  const problem = useStore($conversionProblem);
  return (
    <p role="status" className="text-warn empty:hidden [overflow-wrap:anywhere]">
      {problem}
    </p>
  );
}
