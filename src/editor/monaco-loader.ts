import { monaco } from './monaco.ts';

/** Stands in for @monaco-editor/loader, which would fetch Monaco from elsewhere: hands over the bundled one. */
const loader = {
  init: () => Object.assign(Promise.resolve(monaco), { cancel: () => undefined }),
  config: () => undefined,
  __getMonacoInstance: () => monaco,
};

export default loader;
