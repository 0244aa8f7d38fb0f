import { Debugger } from '../debugger/Debugger.tsx';
import { $page } from '../state/route.ts';
import { useStore } from '../state/use-store.ts';
import { later } from '../ui/later.tsx';
import { Bar } from './Bar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const Keyring = later(() => import('../keyring/Keyring.tsx').then((module) => module.Keyring));

export function App() {
  const page = useStore($page);
  return (
    <>
      <Bar />
      <ErrorBoundary key={page}>{page === 'keys' ? <Keyring /> : <Debugger />}</ErrorBoundary>
    </>
  );
}
