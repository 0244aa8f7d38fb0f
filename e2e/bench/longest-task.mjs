/** Milliseconds of the processor that the longest task of a page took from the mark `jotter-paste` on, by the events of a trace. */
export function longestTask(events) {
  const isMain = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const mark = events.findLast(({ name }) => name === 'jotter-paste')?.ts ?? 0;
  const tasks = events.filter(
    (event) => /RunTask/.test(event.name) && event.ts + event.dur >= mark && isMain.has(threadOf(event)),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
