import { $isChanged, resetCircumstances } from '../../state/circumstances/circumstances.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ExpectedField } from '../../panes/ExpectedField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Moment } from './Moment.tsx';
import { Skew } from './Skew.tsx';

/** All of what the token in view is judged under, in one place. */
export function CircumstancesMenu() {
  const changed = useStore($isChanged);
  return (
    <Menu label="All settings" className="shrink-0">
      <div className="grid w-[min(396px,calc(100vw-48px))] gap-3 p-2">
        <Moment />
        <Skew />
        <Expectations />
        {changed && (
          <div>
            <Button onClick={resetCircumstances}>Reset</Button>
          </div>
        )}
      </div>
    </Menu>
  );
}

/** What only the recipient knows: what is empty is not checked. */
const Expectations = () => (
  <div className="grid gap-3 sm:grid-cols-2">
    <ExpectedField name="issuer" />
    <ExpectedField name="audience" />
    <ExpectedField name="nonce" />
    <ExpectedField name="type" />
    <ExpectedField name="maxAge" />
  </div>
);
