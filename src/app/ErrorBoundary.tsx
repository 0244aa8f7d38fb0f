import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** A bug of ours must not leave an empty page: it is said, and what was pasted can be fetched back. */
export class ErrorBoundary extends Component<Props, { readonly error: string | undefined }> {
  override state: { readonly error: string | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return (
      <main className="m-5 rounded-panel border border-line bg-panel p-5">
        <h1 className="text-lead font-semibold">Jotter has a bug</h1>
        <p className="mt-2 text-ink-2">
          This page could not be shown, and it is not your token’s fault. The message was: {this.state.error}
        </p>
        <button
          type="button"
          className="mt-3 rounded-control border border-line-strong px-3 py-1 font-medium"
          onClick={() => this.setState({ error: undefined })}
        >
          Try again
        </button>
      </main>
    );
  }
}
