import type { KeyAddress } from '../../core/keys/fetching/key-addresses.ts';
import { copyText } from '../../state/page/copying.ts';
import { $keyAddresses, offerAddress } from '../../state/fetching/key-fetching.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Tag } from '../../ui/Tag.tsx';

/** Where keys of the token may be. `isUsable`: there is a field to put an address into. */
export function KeyAddressList({ isUsable }: { readonly isUsable: boolean }) {
  const addresses = useStore($keyAddresses);
  if (addresses.length === 0)
    return (
      <p className="text-ink-2">
        Nothing in this token says where keys are: its iss is no https address, and no well-known issuer is recognised.
        Write the address of a key set, or of the issuer’s description, into the box.
      </p>
    );
  return (
    <ul aria-label="Addresses" className="grid gap-2">
      {addresses.map((one) => (
        <Row key={one.id} value={one} isUsable={isUsable} />
      ))}
    </ul>
  );
}

function Row({ value, isUsable }: { readonly value: KeyAddress; readonly isUsable: boolean }) {
  const { address, title, note, isTokensWord } = value;
  return (
    <li className="flex flex-wrap items-start gap-x-2 gap-y-1">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap gap-x-2 text-meta text-ink-2">
          {title}
          {isTokensWord && <Tag tone="warn">the token’s word</Tag>}
        </p>
        <code className="block font-mono text-meta break-all">{address.slice(0, 600)}</code>
        <p className={`text-meta ${isTokensWord ? 'text-warn' : 'text-ink-3'}`}>{note}</p>
      </div>
      {isUsable ? (
        <Button onClick={() => offerAddress(address)} aria-label={`Put into the box: ${title}`}>
          Put into the box
        </Button>
      ) : (
        <CopyButton what={`address: ${title}`} onCopy={() => copyText(address)} />
      )}
    </li>
  );
}
