import { Debugger } from '../debugger/Debugger.tsx';
import { Bar } from './Bar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

export function App() {
  return (
    <>
      <Bar />
      <ErrorBoundary>
        <Debugger />
      </ErrorBoundary>
    </>
  );
}
