import { useId, useState } from 'react';
import { describeFor } from '../../core/keys/raw-key.ts';
import type { SecretEncoding } from '../../core/keys/key.ts';
import { $markedKeys } from '../../state/judging/marked-keys.ts';
import {
  $isKeyUrl,
  $keyReading,
  $keyText,
  $secretEncoding,
  $setAside,
  restoreKey,
  setKeyText,
  setSecretEncoding,
} from '../../state/keys/key-field.ts';
import { takeUrlOutOfKeyField } from '../../state/keys/url-in-key-field.ts';
import { KeyTextArea } from '../../panes/KeyTextArea.tsx';
import { mostProblems } from '../../panes/most-problems.ts';
import { keyField } from '../../state/page/text-fields.ts';
import { $algorithmRow } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { hostOf, timeOf } from '../../core/judgement/whose-key.ts';
import { Button } from '../../ui/Button.tsx';
import { later } from '../../ui/later.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { ToneIcon } from '../../ui/ToneIcon.tsx';
import { textOrBase64, useFileDrop } from '../../ui/use-file-drop.ts';
import { Marks, MayBe } from './KeyMarks.tsx';
import { KeyPurpose } from './KeyPurpose.tsx';
import { SignatureVerdict } from './SignatureVerdict.tsx';
import { SigningTools } from './SigningTools.tsx';

const LockedKeys = later(() => import('../../panes/LockedKeys.tsx').then((module) => module.LockedKeys));
const FetchKeys = later(() => import('./FetchKeys.tsx').then((module) => module.FetchKeys));
const KeyCertificate = later(() => import('./KeyCertificate.tsx').then((module) => module.KeyCertificate));

const encodings: readonly { readonly value: SecretEncoding; readonly label: string }[] = [
  { value: 'utf8', label: 'UTF-8' },
  { value: 'base64', label: 'Base64' },
  { value: 'base64url', label: 'Base64url' },
  { value: 'hex', label: 'Hex' },
];

/** The verdict on the signature, and the key that it rests on. */
export function KeyPane() {
  const text = useStore($keyText);
  const own = useStore($setAside);
  const clear = (
    <Button look="ghost" onClick={() => setKeyText('')}>
      Clear key
    </Button>
  );
  return (
    <Panel
      title="Key"
      meta={<KeyPurpose />}
      banner={<SignatureVerdict />}
      tools={
        <>
          {own && (
            <Button look="ghost" onClick={restoreKey}>
              Back to your own key
            </Button>
          )}
          {text !== '' && clear}
        </>
      }
      className="max-md:order-5"
    >
      <div className="grid gap-2.5 px-3.5 py-3">
        <KeyField />
        <KeyReading />
        <SigningTools />
      </div>
    </Panel>
  );
}

/** Opens the window that fetches keys with the URL that somebody pasted as a key. Only a click may call this. */
function fetchFromKeyField(): void {
  const url = $keyText.get().trim();
  takeUrlOutOfKeyField(url);
  void import('../../state/fetching/key-fetching.ts').then(({ fetchFrom }) => fetchFrom(url));
}

function KeyField() {
  const id = useId();
  const { problems } = useStore($keyReading);
  const dropping = useFileDrop(textOrBase64, setKeyText);
  const hasPublicKey = useStore($algorithmRow)?.kind === 'signature';
  const [isFetching, setFetching] = useState(false);
  const toggle = () => setFetching(!isFetching);
  const isUrl = useStore($isKeyUrl);
  const fetchFromIt = () => {
    setFetching(true);
    fetchFromKeyField();
  };
  return (
    <div className={`grid gap-1 ${dropping.over ? 'bg-info-bg' : ''}`} {...dropping.handlers}>
      <p id={id} className="text-meta text-ink-2">
        A secret, a PEM, DER or SSH key, a certificate, a JWK or a key set. It stays in this page.
      </p>
      <KeyTextArea fieldRef={keyField} describedBy={id} invalid={problems.length > 0} />
      {isUrl && (
        <Button className="w-fit" onClick={fetchFromIt}>
          Fetch keys from this URL
        </Button>
      )}
      {(hasPublicKey || isFetching) && (
        <Button look="ghost" className="-ml-[9px] w-fit" aria-expanded={isFetching} onClick={toggle}>
          {isFetching ? 'Close “Fetch keys”' : 'Fetch keys …'}
        </Button>
      )}
      {isFetching && <FetchKeys />}
    </div>
  );
}

/** What the text was read as, and what had to be mended or could not be read. */
function KeyReading() {
  const text = useStore($keyText);
  const { keys, locked, problems } = useStore($keyReading);
  const encoding = useStore($secretEncoding);
  const isSecret = keys.some((key) => key.format === 'secret') || encoding !== 'utf8';
  if (text === '') return null;
  return (
    <div className="grid gap-1.5 text-meta text-ink-2" data-testid="key-reading">
      {isSecret && (
        <div className="flex flex-wrap items-center gap-2">
          <span>Secret is</span>
          <Segmented label="Secret encoding" options={encodings} value={encoding} onChange={setSecretEncoding} />
        </div>
      )}
      <Keys />
      {locked.length > 0 && <LockedKeys />}
      {problems.slice(0, mostProblems).map((problem) => (
        <p key={`${problem.span.start} ${problem.message}`} className="flex gap-1.5 text-bad [overflow-wrap:anywhere]">
          <span className="pt-[3px]">
            <ToneIcon tone="bad" size={13} />
          </span>
          {problem.message}
        </p>
      ))}
      {problems.length > mostProblems && <p>and {problems.length - mostProblems} more problems</p>}
    </div>
  );
}

const shownKeys = 6;

function Keys() {
  const marked = useStore($markedKeys);
  const algorithm = useStore($algorithmRow);
  return (
    <ul className="grid gap-1.5">
      {marked.slice(0, shownKeys).map(({ key, ...marks }) => (
        <li key={key.id} className="[overflow-wrap:anywhere]">
          Read as <b className="font-semibold text-ink">{describeFor(key, algorithm)}</b>
          {marked.length > 1 && <Marks {...marks} />}
          {key.source === 'generated' && ', made in this page'}
          {key.origin && `, fetched from ${hostOf(key.origin)} at ${timeOf(key.origin)}`}
          {key.source === 'link' && ', which came along with the token'}
          {key.remarks.map((remark) => (
            <p key={remark.message} className="flex gap-1.5 pt-0.5 text-warn">
              <span className="pt-[3px]">
                <ToneIcon tone="warn" size={13} />
              </span>
              {remark.message}
            </p>
          ))}
          <MayBe value={key} />
          {key.certificates && <KeyCertificate id={key.id} />}
        </li>
      ))}
      {marked.length > shownKeys && <li>and {marked.length - shownKeys} more keys</li>}
    </ul>
  );
}
