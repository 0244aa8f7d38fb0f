import type { JSX as ReactJsx } from 'react';

// @monaco-editor/react 4.7 still names the global JSX namespace, which React 19 has not.
declare global {
  namespace JSX {
    type Element = ReactJsx.Element;
  }
}
