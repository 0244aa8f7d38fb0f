import { useCallback, useMemo, type ReactNode } from 'react';
import type { Explanations } from '../../core/judgement/explanations.ts';
import type { Span } from '../../core/text/span.ts';
import type { Part } from '../../core/token/part/part.ts';
import { JsonEditor } from '../../editor/JsonEditor.tsx';
import type { Word } from '../../editor/json-field.ts';
import type { Hint } from '../../editor/marks.ts';
import { $now } from '../../state/page/clock.ts';
import { copyText } from '../../state/page/copying.ts';
import { editField } from '../../state/making/editing.ts';
import { $explanations } from '../../state/circumstances/explanations.ts';
import { dropDraft, fieldStore, type Field, type FieldName } from '../../state/token/fields.ts';
import { $dark, $narrow } from '../../state/page/settings.ts';
import { $spot, lightPart, unlight } from '../../state/token/spotlight.ts';
import { useSelected, useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { later } from '../../ui/later.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import type { FoldName } from '../../state/page/folds.ts';
import { jsonMarks } from '../../editor/json-marks.ts';

const CutPart = later(() => import('./CutPart.tsx').then((module) => module.CutPart));

interface Props {
  readonly name: FieldName;
  readonly title: string;
  readonly label: string;
  readonly meta: string;
  /** It folds into its name and its JSON in one line. */
  readonly fold?: FoldName;
  /** What is said while it is folded, and whether it opens by itself. */
  readonly result?: ReactNode;
  readonly isReason?: boolean;
  readonly tools?: ReactNode;
  /** Buttons that stay while it is folded. */
  readonly always?: ReactNode;
  readonly vocabulary: (explain: Explanations) => readonly Word[];
  /** Stands in place of the JSON. */
  readonly instead?: ReactNode;
  readonly children?: ReactNode;
}

const swatches: Readonly<Record<FieldName, string>> = {
  header: 'bg-header',
  payload: 'bg-payload',
  unprotected: 'bg-unprotected',
  recipient: 'bg-unprotected',
};

/** A part of the token as JSON, to be read and edited. */
export function JsonPane(props: Props) {
  const { name, label, tools, vocabulary, instead, children } = props;
  const field = useStore(fieldStore(name));
  if (!field) return null;
  const { problem } = field;
  const copy = (
    <CopyButton what={name} onCopy={() => copyText(field.isCut ? (field.part.text ?? '') : field.view.text)} />
  );
  return (
    <Frame
      {...props}
      isReason={props.isReason === true || problem !== undefined}
      tools={[<span key="tools">{tools}</span>, <span key="copy">{copy}</span>]}
    >
      {instead || <PaneField name={name} label={label} field={field} vocabulary={vocabulary} />}
      {problem && <Problem message={problem.message} onDiscard={field.isDraft ? () => dropDraft(name) : undefined} />}
      {field.isCut && !instead && <CutPart part={field.part} />}
      {children}
    </Frame>
  );
}

/** It folds where that is asked for. */
function Frame({ name, title, meta, fold, result, isReason = false, tools, always, children }: Props) {
  if (fold === undefined)
    return (
      <Panel title={title} meta={meta} swatch={swatches[name]} tools={tools}>
        {children}
      </Panel>
    );
  return (
    <FoldingPanel
      fold={fold}
      title={title}
      result={result}
      openResult={meta}
      icon={<i aria-hidden className={`size-[9px] shrink-0 rounded-[3px] ${swatches[name]}`} />}
      tools={tools}
      always={always}
      isReason={isReason}
      className="overflow-hidden rounded-panel border border-line bg-panel"
    >
      {children}
    </FoldingPanel>
  );
}

function PaneField({
  name,
  label,
  field,
  vocabulary,
}: Pick<Props, 'name' | 'label' | 'vocabulary'> & { readonly field: Field }) {
  const spot = useStore($spot);
  const dark = useStore($dark);
  const { part, view, problem } = field;
  const { isJson } = field;
  const marksIn = useCallback((range: Span) => (isJson ? jsonMarks(view.text, name, range) : []), [view, name, isJson]);
  const narrow = useStore($narrow);
  const explain = useStore($explanations);
  const hints = useSelected($now, (now) =>
    problem || !explain ? [] : shownHints(explain.hintsOf(part, now), field, narrow),
  );
  const words = useMemo(() => (explain ? vocabulary(explain) : []), [vocabulary, explain]);
  const light = (means: 'caret' | 'pointer') => (index: number | undefined) =>
    lightPart(means, part, index === undefined || problem ? undefined : view.toText(onItsLine(view.text, index)));
  return (
    <JsonEditor
      label={label}
      value={view.text}
      onChange={(typed) => editField(name, typed)}
      marksIn={marksIn}
      hints={hints}
      problem={problem}
      lit={spot?.part === part && !problem && isShown(part, spot.span.end) ? view.spanToView(spot.span) : undefined}
      readOnly={field.readOnly || field.isCut}
      vocabulary={words}
      dark={dark}
      onCaret={light('caret')}
      onPoint={light('pointer')}
      onLeave={() => unlight('caret')}
    />
  );
}

interface ProblemProps {
  readonly message: string;
  /** Leads back to what the token says, where something is half typed. */
  readonly onDiscard: (() => void) | undefined;
}

function Problem({ message, onDiscard }: ProblemProps) {
  return (
    <p role="alert" className="border-t border-line bg-bad-bg px-3.5 py-2 text-small text-bad [overflow-wrap:anywhere]">
      {message}
      {onDiscard && (
        <>
          {' '}
          <span className="text-ink-2">The token is still what it was.</span>{' '}
          <Button onClick={onDiscard}>Discard what is half typed</Button>
        </>
      )}
    </p>
  );
}

/** Whether an index of a part's text is in what its pane shows. */
const isShown = ({ shown = Infinity }: Part, index: number): boolean => index <= shown;

/** A caret behind the comma that ends a line belongs to that line's member, not to the next one's. */
const onItsLine = (text: string, index: number): number =>
  text.charAt(index - 1) === ',' && text.charAt(index) === '\n' ? index - 1 : index;

function shownHints(
  hints: ReturnType<Explanations['hintsOf']>,
  { view, part }: Field,
  narrow: boolean,
): readonly Hint[] {
  return hints.flatMap(({ at, text, brief }) => {
    const shown = narrow ? brief : text;
    return shown === undefined || !isShown(part, at) ? [] : [{ at: view.toView(at - 1) + 1, text: shown }];
  });
}
