import { languages } from '../../core/autopsy/fixes/languages/index.ts';
import { list } from '../../core/text/words.ts';
import { verifyInCode, type ToVerify } from '../../core/autopsy/fixes/verify-in-code.ts';
import { CodeLines } from '../../panes/CodeLines.tsx';
import { $fixLanguage, chooseFixLanguage } from '../../state/autopsy/fix-language.ts';
import { $toVerify } from '../../state/libraries/to-verify.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Tabs } from '../../ui/Tabs.tsx';

const tabs = languages.map(({ id, name }) => ({ value: id, label: name }));

/** The lines that verify a token like this one, in one language at a time. */
export function VerifyInCode() {
  const id = useStore($fixLanguage);
  const toVerify = useStore($toVerify);
  const language = languages.find((one) => one.id === id);
  if (!toVerify || !language) return <p>This token has no signature that code could verify.</p>;
  const line = verifyInCode(language, toVerify);
  return (
    <div className="grid min-w-0 gap-1 pt-1">
      <p>
        The lines accept only this algorithm (JJWT: those that fit the key), and check {checkedBy(toVerify)}. They
        follow the validation settings of this page.
      </p>
      <Tabs label="Language" tabs={tabs} value={id} onChange={chooseFixLanguage}>
        {'cannot' in line ? (
          <p>{line.cannot}</p>
        ) : (
          <CodeLines code={line.code} imports={line.imports} name={`the lines for ${language.name}`} />
        )}
      </Tabs>
    </div>
  );
}

/** What neither the token nor the settings name is not checked, and that is said. */
function checkedBy({ own, expected }: ToVerify): string {
  const names = (['issuer', 'audience'] as const).filter((name) => (expected[name] ?? own[name]) !== undefined);
  const none = names.length === 0 ? ', but neither issuer nor audience: enter what you expect' : '';
  return `${list([...names, 'times'])}${none}`;
}
