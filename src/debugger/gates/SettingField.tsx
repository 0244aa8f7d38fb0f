import { ExpectedField } from '../../panes/ExpectedField.tsx';
import type { ChipName } from '../../state/circumstances/open-setting.ts';
import { Moment } from './Moment.tsx';
import { Skew } from './Skew.tsx';

interface Props {
  readonly name: ChipName;
  /** Enter leaves the field. */
  readonly onDone: () => void;
}

/** The field of one setting, with the token's own values beside it. */
export function SettingField({ name, onDone }: Props) {
  return (
    <form
      className="w-[min(340px,calc(100vw-56px))]"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      {name === 'clock' ? <Moment /> : name === 'skew' ? <Skew /> : <ExpectedField name={name} />}
    </form>
  );
}
