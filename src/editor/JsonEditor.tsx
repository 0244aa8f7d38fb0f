import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { JsonFieldProps } from './json-field.ts';
import type { StandIn } from './MonacoField.tsx';
import { StandInField } from './StandInField.tsx';
import { Unless } from './Unless.tsx';

const loadMonacoField = () => import('./MonacoField.tsx');
/** Anew for every try: it never asks twice. */
const newMonacoField = () => lazy(() => loadMonacoField().then((module) => ({ default: module.MonacoField })));

type Stage = 'stand-in' | 'wanted' | 'monaco';

/**
 * A field of JSON. Until somebody points at it or moves into it, and where Monaco cannot be had, a plain field in the same
 * colours and measures stands in its place; it can do everything but complete and fold.
 */
export function JsonEditor(props: JsonFieldProps) {
  const { stage, broken, MonacoField, want, ready, failed, tryAgain } = useMonaco();
  const field = useRef<HTMLTextAreaElement>(null);
  const standIn = useCallback((): StandIn | undefined => {
    const shown = field.current;
    return shown
      ? { start: shown.selectionStart, end: shown.selectionEnd, focused: document.activeElement === shown }
      : undefined;
  }, []);
  return (
    <div className="grid max-h-[460px] overflow-auto">
      {stage !== 'monaco' && (
        <div className="[grid-area:1/1] min-w-0">
          <StandInField {...props} fieldRef={field} broken={broken} onIntent={want} onTryAgain={tryAgain} />
        </div>
      )}
      {stage !== 'stand-in' && (
        <div className={`[grid-area:1/1] min-w-0 ${stage === 'monaco' ? '' : 'invisible'}`}>
          <Unless onError={failed}>
            <Suspense fallback={null}>
              <MonacoField {...props} standIn={standIn} onReady={ready} shown={stage === 'monaco'} />
            </Suspense>
          </Unless>
        </div>
      )}
    </div>
  );
}

/** Monaco is asked for at intent, and when it did not come, where somebody says so. */
function useMonaco() {
  const [stage, setStage] = useState<Stage>('stand-in');
  const [broken, setBroken] = useState(false);
  const [MonacoField, setMonacoField] = useState(newMonacoField);
  const ready = useCallback(() => setStage('monaco'), []);
  const failed = useCallback(() => {
    setBroken(true);
    setStage('stand-in');
  }, []);
  const tryAgain = useCallback(() => {
    setMonacoField(newMonacoField);
    setBroken(false);
    setStage('wanted');
  }, []);
  const want = () => !broken && setStage('wanted');
  return { stage, broken, MonacoField, want, ready, failed, tryAgain };
}
