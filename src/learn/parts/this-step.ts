import { createContext } from 'react';

/** How the step stands in which something is rendered. */
interface StepStatus {
  readonly isDone: boolean;
  /** Called when what the step asks for was done: predicted, found, changed, broken. */
  readonly onDone: () => void;
}

export const ThisStep = createContext<StepStatus>({ isDone: false, onDone: () => undefined });
