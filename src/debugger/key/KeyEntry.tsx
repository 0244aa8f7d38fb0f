import { useEffect, useId, type ReactNode } from 'react';
import { KeyTextArea } from '../../panes/KeyTextArea.tsx';
import { $cardKeys } from '../../state/judging/card-keys.ts';
import { $isEditingKey, $isSecretShown, $keyWay, selectKeyField, type KeyWay } from '../../state/keys/key-entry.ts';
import { $isKeyUrl, $keyReading, $keyText, $setAside, restoreKey, setKeyText } from '../../state/keys/key-field.ts';
import { takeUrlOutOfKeyField } from '../../state/keys/url-in-key-field.ts';
import { $encryptionKeyOffer } from '../../state/making/encryption-key.ts';
import { $demoOffer } from '../../state/making/signing.ts';
import { keyField } from '../../state/page/text-fields.ts';
import { useStore } from '../../state/page/use-store.ts';
import { $algorithmRow } from '../../state/token/parts.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { textOrBase64, useFileDrop } from '../../ui/use-file-drop.ts';
import { useLeaving } from '../../ui/use-leaving.ts';
import { SecretEncodings } from './SecretEncodings.tsx';

const FetchKeys = later(() => import('./FetchKeys.tsx').then((module) => module.FetchKeys));
const GenerateKey = later(() => import('./GenerateKey.tsx').then((module) => module.GenerateKey));

/** The ways in which a key comes here: pasted, from a URL, or made. */
export function KeyEntry({ lead }: { readonly lead?: ReactNode }) {
  const way = useStore($keyWay);
  const ways = useWays();
  const field = <PasteKey />;
  if (ways.length === 1)
    return (
      <>
        {lead}
        {field}
      </>
    );
  return (
    <Tabs
      label="Where the key comes from"
      tabs={ways}
      value={way}
      onChange={(chosen) => $keyWay.set(chosen)}
      lead={lead}
    >
      {way === 'paste' ? field : way === 'url' ? <FetchKeys /> : <GenerateKey />}
    </Tabs>
  );
}

/** A secret is published at no URL; a key that signs already needs no other. */
function useWays(): readonly { readonly value: KeyWay; readonly label: string }[] {
  const way = useStore($keyWay);
  const hasPublicKey = useStore($algorithmRow)?.kind === 'signature';
  const canSign = useStore($demoOffer) !== undefined;
  const canEncrypt = useStore($encryptionKeyOffer) !== undefined;
  return [
    { value: 'paste', label: 'Paste' },
    ...(hasPublicKey || way === 'url' ? [{ value: 'url', label: 'Fetch from a URL' } as const] : []),
    ...(canSign || canEncrypt || way === 'generate' ? [{ value: 'generate', label: 'Generate' } as const] : []),
  ];
}

function PasteKey() {
  const id = useId();
  const { problems } = useStore($keyReading);
  const dropping = useFileDrop(textOrBase64, setKeyText);
  const isUrl = useStore($isKeyUrl);
  const leaving = useLeaving(() => $isEditingKey.set(false));
  useEffect(() => {
    if ($isEditingKey.get()) selectKeyField();
  }, []);
  return (
    <div
      className={`grid gap-1 ${dropping.over ? 'bg-info-bg' : ''}`}
      {...dropping.handlers}
      {...leaving}
      onInput={({ nativeEvent }) =>
        $isEditingKey.set(!(nativeEvent instanceof InputEvent && nativeEvent.inputType === 'insertFromPaste'))
      }
    >
      <p id={id} className="text-meta text-ink-2">
        A secret, a PEM, DER or SSH key, a certificate, a JWK or a key set. It stays here.
      </p>
      <KeyTextArea
        fieldRef={keyField}
        describedBy={id}
        invalid={problems.length > 0}
        masked={useMasked()}
        rows={3}
        onKeyDown={({ key }) => key === 'Escape' && $isEditingKey.set(false)}
      />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isUrl && <Button onClick={fetchFromKeyField}>Fetch keys from this URL</Button>}
        <SecretEncodings />
        <ClearKey />
      </div>
    </div>
  );
}

/** A secret or a private key that was read, unless somebody is typing it or asked to see it. */
function useMasked(): boolean {
  const keys = useStore($cardKeys);
  const isEditing = useStore($isEditingKey);
  const isShown = useStore($isSecretShown);
  return keys.some(({ key }) => key.use !== 'public') && !isEditing && !isShown;
}

/** Opens the window that fetches keys with the URL that somebody pasted as a key. Only a click may call this. */
function fetchFromKeyField(): void {
  const url = $keyText.get().trim();
  $keyWay.set('url');
  takeUrlOutOfKeyField(url);
  void import('../../state/fetching/key-fetching.ts').then(({ fetchFrom }) => fetchFrom(url));
}

function ClearKey() {
  const text = useStore($keyText);
  const own = useStore($setAside);
  return (
    <span className="ml-auto flex gap-1 empty:hidden">
      {own && (
        <Button look="ghost" onClick={restoreKey}>
          Back to your own key
        </Button>
      )}
      {text !== '' && (
        <Button look="ghost" onClick={() => setKeyText('')}>
          Clear key
        </Button>
      )}
    </span>
  );
}
