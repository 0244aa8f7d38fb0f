import type { SecretEncoding } from '../../core/keys/key.ts';
import { $keyReading, $secretEncoding, setSecretEncoding } from '../../state/keys/key-field.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const encodings: readonly { readonly value: SecretEncoding; readonly label: string }[] = [
  { value: 'utf8', label: 'UTF-8' },
  { value: 'base64', label: 'Base64' },
  { value: 'base64url', label: 'Base64url' },
  { value: 'hex', label: 'Hex' },
];

/** How the text of a secret is meant, where it is read as one. */
export function SecretEncodings() {
  const { keys } = useStore($keyReading);
  const encoding = useStore($secretEncoding);
  const isSecret = keys.some((key) => key.format === 'secret') || encoding !== 'utf8';
  if (!isSecret) return null;
  return <Segmented label="Secret encoding" options={encodings} value={encoding} onChange={setSecretEncoding} />;
}
