/** Whether there are threads beside the page's: Node, where the tests of the core run, has none of this kind. */
export const hasWorkers = 'Worker' in globalThis;
