// The page beside the editor: takes moves without loading anew, follows the file, and obeys keys.
'use strict';
const part = document.getElementById('part');
const headers = { 'X-Preview': '1' };

function show(html) {
  const focus = document.activeElement?.dataset?.key ?? document.activeElement?.name;
  part.innerHTML = html;
  const again = [...part.querySelectorAll('button,input,select')].find((one) => (one.dataset.key ?? one.name) === focus);
  if (focus !== undefined && focus !== '') again?.focus({ preventScroll: true });
}

async function ask(path, options = {}) {
  const answer = await fetch(path, { headers, ...options });
  if (answer.ok) show(await answer.text());
}

document.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(event.target.getAttribute('action'), { method: 'POST', body: new URLSearchParams(new FormData(event.target)) });
});

document.addEventListener('keydown', (event) => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const key = event.key.toLowerCase();
  const button = part.querySelector(`button[data-key="${CSS.escape(key)}"]:not(:disabled)`);
  const field = part.querySelector(`[data-focus="${CSS.escape(key)}"]`);
  if (button === null && field === null) return;
  event.preventDefault();
  if (button !== null) button.click();
  else field.focus();
});

// The first version is the one that this page has.
let seen = Number(part.querySelector('[data-version]').dataset.version);
const changes = new EventSource('/changes');
changes.onmessage = (message) => {
  if (Number(message.data) !== seen && Number(message.data) !== Number(part.querySelector('[data-version]').dataset.version)) {
    ask('/part');
  }

  seen = Number(message.data);
};
