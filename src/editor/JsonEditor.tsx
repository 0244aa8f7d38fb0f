import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import type { JsonFieldProps } from './json-field.ts';
import type { StandIn } from './MonacoField.tsx';
import { StandInField } from './StandInField.tsx';
import { Unless } from './Unless.tsx';

const loadMonacoField = () => import('./MonacoField.tsx');
const MonacoField = lazy(() => loadMonacoField().then((module) => ({ default: module.MonacoField })));

type Stage = 'stand-in' | 'wanted' | 'monaco';

/**
 * A field of JSON. Until somebody points at it or moves into it, and for good where Monaco cannot be had, a plain field in
 * the same colours and measures stands in its place; it can do everything but complete and fold.
 */
export function JsonEditor(props: JsonFieldProps) {
  const [stage, setStage] = useState<Stage>('stand-in');
  const [broken, setBroken] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const standIn = useCallback((): StandIn | undefined => {
    const shown = field.current;
    return shown
      ? { start: shown.selectionStart, end: shown.selectionEnd, focused: document.activeElement === shown }
      : undefined;
  }, []);
  const ready = useCallback(() => setStage('monaco'), []);
  const failed = useCallback(() => {
    setBroken(true);
    setStage('stand-in');
  }, []);
  return (
    <div className="grid max-h-[460px] overflow-auto">
      {stage !== 'monaco' && (
        <div className="[grid-area:1/1] min-w-0">
          <StandInField {...props} fieldRef={field} broken={broken} onIntent={() => !broken && setStage('wanted')} />
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
