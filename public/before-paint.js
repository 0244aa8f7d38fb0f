// Runs before the first paint, as a classic script: neither a theme that was not chosen nor a welcome that is not needed
// may flash, and the policy allows no inline script.
'use strict';
if (/[#?&](?:token|id_token|access_token|value)=/.test(location.search + location.hash)) {
  document.documentElement.dataset.link = '';
}
try {
  const theme = JSON.parse(localStorage.getItem('jotter:theme') || '""');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be denied; the system's theme holds then.
}
