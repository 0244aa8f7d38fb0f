import { commented } from '../../core/autopsy/fixes/commented.ts';
import { fixesOf } from '../../core/autopsy/fixes/fixes-of.ts';
import { languages } from '../../core/autopsy/fixes/languages/index.ts';
import type { Line } from '../../core/autopsy/fixes/language.ts';
import { list } from '../../core/text/words.ts';
import type { AutopsyFinding } from '../../core/autopsy/report.ts';
import type { Applied } from '../../state/autopsy/applied.ts';
import { applyFinding } from '../../state/autopsy/apply-finding.ts';
import { $fixLanguage, chooseFixLanguage } from '../../state/autopsy/fix-language.ts';
import { copyText } from '../../state/page/copying.ts';
import { useStore } from '../../state/page/use-store.ts';
import { CodeLines } from '../../panes/CodeLines.tsx';
import { Button } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';

const sides = { verify: 'where the token is verified', sign: 'where the token is signed' } as const;
const tabs = languages.map(({ id, name }) => ({ value: id, label: name }));

interface Props extends Applied {
  /** What may be applied here; undefined once it was, and where no click puts it right. */
  readonly finding?: AutopsyFinding;
}

/** What puts the faults right in the reader's own code, in one language at a time. */
export function FixLines({ faults, circumstances, finding }: Props) {
  const id = useStore($fixLanguage);
  const language = languages.find((one) => one.id === id);
  const fixes = fixesOf(faults, circumstances);
  if (fixes.length === 0 || !language) return null;
  const lines = fixes.map((fix) => ({ note: fix.note, line: commented(language, fix) }));
  const code = lines.flatMap(({ line }) => ('code' in line ? [line.code] : [])).join('\n');
  return (
    <section aria-label="Fix in your code" className="grid min-w-0 gap-1">
      <Tabs
        label="Language"
        tabs={tabs}
        value={id}
        onChange={chooseFixLanguage}
        lead={
          <p>
            <b className="font-semibold text-ink">Fix it in your code</b>,{' '}
            {list([...new Set(fixes.map(({ job }) => sides[job.does]))])}
          </p>
        }
      >
        {lines.map(({ note, line }, index) => (
          <Shown
            key={note}
            line={line}
            name={`${lines.length === 1 ? 'the line' : `line ${index + 1}`} for ${language.name}`}
          />
        ))}
      </Tabs>
      {finding?.remedy && code !== '' && (
        <Button className="w-fit" onClick={() => applyAndCopy(finding, code)}>
          Apply here and copy the fix
        </Button>
      )}
    </section>
  );
}

/** Both at one click: here the token verifies, and the code is in the clipboard. */
function applyAndCopy(finding: AutopsyFinding, code: string): void {
  void copyText(code);
  applyFinding(finding);
}

/** `name`: of what is copied. */
const Shown = ({ line, name }: { readonly line: Line; readonly name: string }) =>
  'cannot' in line ? <p>{line.cannot}</p> : <CodeLines code={line.code} imports={line.imports} name={name} />;
