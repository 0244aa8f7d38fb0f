/** An answer that takes time. `idle` means that nothing was asked. */
export type Pending<V> =
  | { readonly status: 'idle' }
  | { readonly status: 'busy' }
  | { readonly status: 'done'; readonly value: V }
  | { readonly status: 'failed'; readonly message: string };
