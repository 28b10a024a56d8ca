import { mount } from 'svelte';

import App from './App.svelte';
import { useBackend } from './backend';
import './style/base.css';

/** Inside the shell the real backend; in a plain browser an invented one, for looking at pages. */
async function chooseBackend(): Promise<void> {
  if ('__TAURI_INTERNALS__' in window) {
    const { tauriBackend } = await import('./backend/tauri');
    useBackend(tauriBackend());
    return;
  }
  if (!import.meta.env.DEV) return;
  const { fakeBackend } = await import('./backend/fake');
  const { fixToday } = await import('./desk/clock');
  fixToday('2026-11-27');
  useBackend(fakeBackend(new URLSearchParams(window.location.search).get('as') ?? 'open'));
}

await chooseBackend();
const target = document.getElementById('app');
if (target) mount(App, { target });
