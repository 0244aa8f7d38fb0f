import { $parsed } from '../state/session.ts';
import { useStore } from '../state/use-store.ts';
import { Panel } from '../ui/Panel.tsx';
import { count } from '../ui/words.ts';

const titles = new Map([
  ['encrypted-key', 'Encrypted key'],
  ['iv', 'Initialization vector'],
  ['ciphertext', 'Ciphertext'],
  ['tag', 'Authentication tag'],
]);

const inks = new Map([
  ['encrypted-key', 'text-encrypted-key'],
  ['iv', 'text-iv'],
  ['ciphertext', 'text-payload'],
  ['tag', 'text-signature'],
]);

/** The parts of a JWE behind its header: there to be measured, readable only with the key. */
export function EncryptedPane() {
  const parsed = useStore($parsed);
  if (parsed.kind !== 'jwe') return null;
  return (
    <Panel title="Encrypted parts" meta="readable only with the key" swatch="bg-payload" className="max-md:order-3">
      <p className="border-b border-line px-3.5 py-2.5 text-small text-ink-2">
        This is a JWE: its payload is encrypted, and nobody without the key can read it. Its header, above, is not
        secret.
      </p>
      <dl className="grid">
        {parsed.parts.slice(1).map((part) => (
          <div key={part.name} className="border-t border-line px-3.5 py-2 first:border-t-0">
            <dt className="text-meta text-ink-2">
              {titles.get(part.name) ?? part.name} · {count(part.readable.length, 'byte')}
            </dt>
            <dd className={`line-clamp-3 font-mono text-small break-all ${inks.get(part.name) ?? ''}`}>
              {part.excerpt.text || 'empty'}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
