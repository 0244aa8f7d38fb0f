import { Unless } from '../editor/Unless.tsx';

/** Reports what an error boundary caught, but for an editor that could not be loaded, which its stand-in says already. */
export function tellOfBug(error: unknown, { errorBoundary }: { readonly errorBoundary?: unknown }): void {
  if (!(errorBoundary instanceof Unless)) reportError(error);
}
