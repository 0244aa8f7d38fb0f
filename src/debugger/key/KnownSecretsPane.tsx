import { Shield } from 'lucide-react';
import { mostSecretKeys, mostSecretRoots, mostSecretTexts } from '../../core/text/work-caps.ts';
import { copyText } from '../../state/page/copying.ts';
import {
  $searchable,
  $secretSearch,
  startSearch,
  stopSearch,
  takeFoundSecret,
  type SecretSearch,
} from '../../state/secrets/known-secrets.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { count } from '../../core/text/words.ts';

/** Whether the secret of an HMAC token is one that others would find, too: tried at a click, in a worker of this page. */
export function KnownSecretsPane() {
  const searchable = useStore($searchable);
  const search = useStore($secretSearch);
  if (!searchable) return null;
  const { objection } = searchable;
  const isRunning = search.status === 'running';
  return (
    <FoldingPanel
      fold="secret"
      title="Known secrets"
      result={outcomeWords(search) || 'Not tried: can others find the secret?'}
      icon={<Shield size={16} aria-hidden />}
      isReason={search.status !== 'idle'}
      tools={
        isRunning ? (
          <Button look="ghost" onClick={stopSearch}>
            Stop
          </Button>
        ) : (
          <Button look="ghost" disabled={objection !== undefined} onClick={() => void startSearch()}>
            {search.status === 'idle' ? 'Try known secrets …' : 'Try again'}
          </Button>
        )
      }
    >
      <p role="status" className="sr-only">
        {outcomeWords(search)}
      </p>
      {search.status === 'idle' ? (
        <p className="px-3.5 py-2.5 text-small text-ink-2">{objection ?? offer}</p>
      ) : (
        <Outcome search={search} />
      )}
    </FoldingPanel>
  );
}

/** How it ended, to be shown and to be read out; nothing before. */
function outcomeWords(search: SecretSearch): string {
  switch (search.status) {
    case 'found':
      return 'Its secret is known';
    case 'not-found':
      return `Not among the ${count(search.count.tried, 'secret')} that were tried`;
    case 'stopped':
      return `Stopped after ${search.count ? count(search.count.tried, 'secret') : 'no secret'}`;
    default:
      return '';
  }
}

const offer =
  'Tries sample secrets of documentation, names that stand in the token, public keys at hand, and common passwords, in a worker of this page. It tells whether this one token is weak, and nothing of its server.';

function Outcome({ search }: { readonly search: Exclude<SecretSearch, { readonly status: 'idle' }> }) {
  switch (search.status) {
    case 'running':
      return <Running search={search} />;
    case 'found':
      return <Found search={search} />;
    case 'failed':
      return (
        <Notice tone="warn" title="The secrets could not be tried">
          <p role="alert">{search.message}</p>
        </Notice>
      );
    default:
      return <NotFound search={search} />;
  }
}

function Running({
  search: { count: at },
}: {
  readonly search: Extract<SecretSearch, { readonly status: 'running' }>;
}) {
  return (
    <div className="grid gap-1.5 px-3.5 py-3 text-small text-ink-2">
      <div
        role="progressbar"
        aria-label="Secrets tried"
        {...(at ? { 'aria-valuemin': 0, 'aria-valuemax': at.total, 'aria-valuenow': at.tried } : {})}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${at ? (100 * at.tried) / at.total : 0}%` }} />
      </div>
      <p>{at ? `${count(at.tried, 'secret')} of ${at.total.toLocaleString('en')}, ${speed(at)}` : 'Getting ready …'}</p>
    </div>
  );
}

function Found({ search }: { readonly search: Extract<SecretSearch, { readonly status: 'found' }> }) {
  const { found, text } = search;
  const { length } = found.secret;
  const isUsable = found.kind !== 'public-key' && length > 0;
  return (
    <Notice tone="bad" title={outcomeWords(search)}>
      <p>
        It is {found.words}
        {length > 0 && `, ${count(length, 'byte')}`}. Whoever has such a token can find that, too, and then sign tokens
        of their own. Found after {count(search.count.tried, 'try', 'tries')}.
      </p>
      {length > 0 && (
        <div className="-ml-[9px] flex flex-wrap gap-x-1 pt-1">
          <CopyButton
            what={text.encoding === 'utf8' ? 'found secret' : 'found secret in hex'}
            onCopy={() => copyText(text.text)}
          />
          {isUsable && (
            <Button look="ghost" onClick={takeFoundSecret}>
              Put it into the key field
            </Button>
          )}
        </div>
      )}
    </Notice>
  );
}

type Unfound = Extract<SecretSearch, { readonly status: 'not-found' | 'stopped' }>;

function NotFound({ search }: { readonly search: Unfound }) {
  const { count: at } = search;
  return (
    <Notice tone="neutral" title={outcomeWords(search)}>
      <p>
        {at && `Tried at ${speed(at)}. `}
        Of the token and your keys, Jotter tries {mostSecretRoots} words of each of the first {mostSecretTexts} texts,
        and the first {mostSecretKeys} keys. That does not make it strong: somebody who is after it tries billions. A
        secret is good when it came from a generator of random numbers and is at least as long as the hash (RFC 7518
        §3.2).
      </p>
    </Notice>
  );
}

const speed = ({ perSecond }: { readonly perSecond: number }): string => `${perSecond.toLocaleString('en')} a second`;
