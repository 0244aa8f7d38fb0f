import type { KeyAddress } from '../../core/keys/fetching/key-addresses.ts';
import { copyText } from '../../state/page/copying.ts';
import { $keyAddresses, fetchFrom, hasKeyWindow } from '../../state/fetching/key-fetching.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** Where keys of the token may be. */
export function KeyAddressList() {
  const addresses = useStore($keyAddresses);
  if (addresses.length === 0)
    return (
      <p className="text-ink-2">
        This token does not say where its keys are: its iss is not an https URL, and Jotter does not recognise the
        issuer. Use the URL of the issuer’s key set or metadata.
      </p>
    );
  return (
    <ul aria-label="URLs of keys" className="grid gap-2">
      {addresses.map((one) => (
        <Row key={one.id} value={one} />
      ))}
    </ul>
  );
}

function Row({ value }: { readonly value: KeyAddress }) {
  const { address, title, note, isTokensWord } = value;
  return (
    <li className="flex flex-wrap items-start gap-x-2 gap-y-1">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap gap-x-2 text-meta text-ink-2">
          {title}
          {isTokensWord && <Tag tone="warn">not trusted</Tag>}
        </p>
        <code className="block font-mono text-meta break-all">{address.slice(0, 600)}</code>
        {note !== '' && <p className={`text-meta ${isTokensWord ? 'text-warn' : 'text-ink-3'}`}>{note}</p>}
      </div>
      {hasKeyWindow ? (
        <Button onClick={() => fetchFrom(address)} aria-label={`Fetch … ${title}`}>
          Fetch …
        </Button>
      ) : (
        <CopyButton what={`URL: ${title}`} onCopy={() => copyText(address)} />
      )}
    </li>
  );
}
