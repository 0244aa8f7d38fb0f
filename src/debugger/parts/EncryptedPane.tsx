import { encryptions } from '../../core/registry/encryptions.ts';
import { wantedLengths, type WantedLength } from '../../core/registry/part-lengths.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import type { Part } from '../../core/token/part/part.ts';
import { $token } from '../../state/token/decryption.ts';
import { $algorithmRow } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { count } from '../../core/text/words.ts';

const titles = new Map([
  ['encrypted-key', 'Encrypted key'],
  ['iv', 'Initialization vector'],
  ['ciphertext', 'Ciphertext'],
  ['tag', 'Authentication tag'],
  ['aad', 'Additional authenticated data'],
]);

const inks = new Map([
  ['encrypted-key', 'text-encrypted-key'],
  ['iv', 'text-iv'],
  ['ciphertext', 'text-payload'],
  ['tag', 'text-signature'],
  ['aad', 'text-disclosure'],
]);

/** The parts of a JWE behind its header, each held against the length that its algorithms want. */
export function EncryptedPane() {
  const token = useStore($token);
  const row = useStore($algorithmRow);
  if (token.kind !== 'jwe') return null;
  const wanted = new Map<string, WantedLength>(
    Object.entries(wantedLengths(row, encryptions.get(stringParameter(token, 'enc') ?? ''))),
  );
  const parts = [token.encryptedKey, token.iv, token.ciphertext, token.tag, ...(token.aad ? [token.aad] : [])];
  const others = token.others.length;
  return (
    <Panel
      title="Encrypted parts"
      meta={others > 0 ? `of recipient ${token.index + 1} of ${others + 1}` : 'as they stand in the token'}
      swatch="bg-payload"
    >
      {!token.payload && (
        <p className="border-b border-line px-3.5 py-2.5 text-small text-ink-2">
          This is a JWE: its payload is encrypted, and nobody without the key can read it. Its header, above, is not
          secret.
        </p>
      )}
      <dl className="grid">
        {parts.map((part) => (
          <EncryptedPart key={part.name} part={part} wanted={wanted.get(part.name) ?? 'any'} />
        ))}
      </dl>
    </Panel>
  );
}

function EncryptedPart({ part, wanted }: { readonly part: Part; readonly wanted: WantedLength }) {
  const { length } = part.readable;
  const objection = objectionTo(length, wanted);
  return (
    <div className="border-t border-line px-3.5 py-2 first:border-t-0">
      <dt className="text-meta text-ink-2">
        {titles.get(part.name) ?? part.name} · {count(length, 'byte')}
        {wanted === 'modulus' && ', as many as the RSA key has'}
        {typeof wanted === 'number' && objection === undefined && ', as it must be'}
        {objection !== undefined && <span className="text-warn">{objection}</span>}
      </dt>
      <dd className={`line-clamp-3 font-mono text-small break-all ${inks.get(part.name) ?? ''}`}>
        {part.excerpt.text || <span className="font-sans text-ink-3">empty</span>}
      </dd>
    </div>
  );
}

function objectionTo(length: number, wanted: WantedLength): string | undefined {
  if (wanted === 'blocks') return length % 16 === 0 && length > 0 ? undefined : ', where whole blocks of 16 are wanted';
  return typeof wanted === 'number' && wanted !== length ? `, where exactly ${wanted} are wanted` : undefined;
}
