import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import {
  $encryptables,
  $encrypting,
  $encryptionChoice,
  encryptNow,
  planEncryption,
} from '../../state/making/encrypting.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, type Option } from '../../ui/Choice.tsx';

const groups: Readonly<Record<string, string>> = {
  RSA: 'RSA key of the recipient',
  EC: 'Elliptic curve key of the recipient',
  oct: 'Shared secret',
};

/** RSA1_5 is left out: RFC 8725 §3.2 says to avoid it, and this page makes none. */
const managing: readonly Option<string>[] = [...algorithms.values()]
  .filter(({ management }) => management && management.mode !== 'rsa-pkcs1')
  .map(({ name, kty: [kty = ''], management }) => ({
    value: name,
    label: name,
    group: management?.mode === 'password' ? 'Password' : (groups[kty] ?? kty),
  }))
  .toSorted((one, other) => order(one) - order(other));

function order({ group }: Option<string>): number {
  return [groups['RSA'], groups['EC'], groups['oct'], 'Password'].indexOf(group);
}

const encrypting: readonly Option<string>[] = [...encryptions.keys()].map((name) => ({ value: name, label: name }));

/** Encrypts what is in view anew, for one recipient (RFC 7516 §5.1); a token inside is a nested one (RFC 7519 §5.2). */
export function EncryptForm() {
  const { plan, weakness } = useStore($encryptionChoice);
  return (
    <form
      className="grid gap-2.5 border-t border-line px-3.5 py-2.5 text-meta text-ink-2"
      onSubmit={(event) => {
        event.preventDefault();
        encryptNow();
      }}
    >
      <Choices />
      {weakness !== undefined && <p className="text-warn">Before you encrypt: {weakness}</p>}
      {plan.key === 'new' && <p>The new key is kept on the Keys page until you leave or reload this page.</p>}
      <Submit />
    </form>
  );
}

function Choices() {
  const { plan, keys } = useStore($encryptionChoice);
  const contents = useStore($encryptables).map(({ id, label }) => ({ value: id, label }));
  const whose: readonly Option<string>[] = [
    { value: 'new', label: 'a new key, made in this page' },
    ...keys.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const { content, alg, enc, key } = plan;
  return (
    <div className="grid gap-2.5 sm:grid-cols-2 [&>div]:grid-cols-[minmax(0,1fr)]">
      <Choice
        label="What to encrypt"
        options={contents}
        value={content}
        onChange={(next) => planEncryption({ content: next })}
      />
      <Choice
        label="Key management (alg)"
        options={managing}
        value={alg}
        onChange={(next) => planEncryption({ alg: next })}
      />
      <Choice
        label="Content encryption (enc)"
        options={encrypting}
        value={enc}
        onChange={(next) => planEncryption({ enc: next })}
      />
      <Choice
        label="Key to encrypt with"
        options={whose}
        value={key}
        onChange={(next) => planEncryption({ key: next })}
      />
    </div>
  );
}

function Submit() {
  const encryption = useStore($encrypting);
  const why =
    encryption.status === 'done' ? encryption.value : encryption.status === 'failed' ? encryption.message : undefined;
  const busy = encryption.status === 'busy';
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Encrypting …' : 'Encrypt'}
      </Button>
      {why !== undefined && (
        <p role="alert" className="text-bad [overflow-wrap:anywhere]">
          {why}
        </p>
      )}
    </div>
  );
}
