import { algorithms } from '../../core/registry/algorithms.ts';
import { encryptions } from '../../core/registry/encryptions.ts';
import { stringParameter } from '../../core/token/parameters.ts';
import { chooseAlgorithm, chooseEncryption } from '../../state/making/editing.ts';
import { $jose } from '../../state/token/parts.ts';
import { useStore } from '../../state/page/use-store.ts';

interface Option {
  readonly name: string;
  readonly title: string;
}

const rows = [...algorithms.values()];
const signing: readonly Option[] = rows.filter(({ kind }) => kind === 'mac' || kind === 'signature');
// Nobody should make tokens with RSA1_5 any more (RFC 8725 §3.2), and this page does not.
const managing: readonly Option[] = rows.filter(({ management }) => management && management.mode !== 'rsa-pkcs1');
const encrypting: readonly Option[] = [...encryptions.values()];

/** Changes `alg`, and `enc` of an encrypted token; a key that fits can then be made with one click. */
export function AlgorithmPicker() {
  const jose = useStore($jose);
  if (!jose) return null;
  const isEncrypted = jose.kind === 'jwe';
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <Picker
        label="Algorithm"
        missing="choose alg"
        value={stringParameter(jose, 'alg') ?? ''}
        options={isEncrypted ? managing : signing}
        onChange={chooseAlgorithm}
      />
      {isEncrypted && (
        <Picker
          label="Content encryption"
          missing="choose enc"
          value={stringParameter(jose, 'enc') ?? ''}
          options={encrypting}
          onChange={chooseEncryption}
        />
      )}
    </span>
  );
}

interface Props {
  readonly label: string;
  readonly missing: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (name: string) => void;
}

function Picker({ label, missing, value, options, onChange }: Props) {
  const isListed = options.some(({ name }) => name === value);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-7 max-w-36 rounded-control border border-line-strong bg-panel px-1.5 text-meta text-ink"
    >
      {!isListed && <option value={value}>{value === '' ? missing : value.slice(0, 24)}</option>}
      {options.map(({ name, title }) => (
        <option key={name} value={name} title={title}>
          {name}
        </option>
      ))}
    </select>
  );
}
