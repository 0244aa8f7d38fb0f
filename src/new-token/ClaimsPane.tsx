import { useId, useMemo } from 'react';
import { templates } from '../core/new-token/templates.ts';
import { jsonMarks } from '../editor/json-marks.ts';
import { OverlaidField } from '../editor/OverlaidField.tsx';
import {
  $canUndo,
  $claimsRead,
  $isEdited,
  $newClaims,
  $template,
  chooseKind,
  editClaims,
  moveTimes,
  resetClaims,
  undoReplacement,
} from '../state/new-token/new-claims.ts';
import { useStore } from '../state/page/use-store.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Panel } from '../ui/Panel.tsx';

const kinds = templates.map(({ id, title }) => ({ value: id, label: title }));

/** The claims of the new token: from a template, or as they are typed. */
export function ClaimsPane() {
  const template = useStore($template);
  return (
    <Panel title="Claims" swatch="bg-payload" className="max-md:order-1" tools={<Tools />}>
      <div className="grid gap-1.5 border-b border-line px-3.5 py-3">
        <Choice label="Template" options={kinds} value={template.id} onChange={chooseKind} />
        <p className="text-small text-ink-2">{template.note}</p>
      </div>
      <ClaimsField />
    </Panel>
  );
}

function Tools() {
  const isEdited = useStore($isEdited);
  const canUndo = useStore($canUndo);
  const canMove = useStore($claimsRead).ok;
  return (
    <>
      {canUndo && (
        <Button look="ghost" onClick={undoReplacement}>
          Undo
        </Button>
      )}
      {isEdited && (
        <>
          <Button look="ghost" disabled={!canMove} onClick={moveTimes}>
            Update times
          </Button>
          <Button look="ghost" onClick={resetClaims}>
            Reset claims
          </Button>
        </>
      )}
    </>
  );
}

/** Coloured up to as much as the mirror shows. */
const colouredUpTo = 40_000;

function ClaimsField() {
  const id = useId();
  const text = useStore($newClaims);
  const read = useStore($claimsRead);
  const span = read.ok ? undefined : read.problem.span;
  const marks = useMemo(
    () =>
      text.length > colouredUpTo
        ? []
        : [
            ...jsonMarks(text, 'payload', { start: 0, end: text.length }),
            ...(span && span.end > span.start ? [{ span, className: 'mark-fault' }] : []),
          ],
    [text, span],
  );
  return (
    <>
      <div className="grid max-h-[460px] overflow-auto">
        <OverlaidField
          label="Claims JSON"
          value={text}
          onChange={editClaims}
          marks={marks}
          numbered
          invalid={!read.ok}
          describedBy={id}
          placeholder="{}"
          className="min-h-[190px]"
        />
      </div>
      <p
        id={id}
        role="status"
        className="border-t border-line bg-bad-bg px-3.5 py-2 text-small text-bad [overflow-wrap:anywhere] empty:hidden"
      >
        {read.ok ? undefined : read.problem.message}
      </p>
    </>
  );
}
