// Runs before the first paint, as a classic script: a chosen theme must not flash, and a policy cannot allow it inline.
'use strict';
try {
  const theme = JSON.parse(localStorage.getItem('jotter:theme') || '""');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be denied; the system's theme holds then.
}
