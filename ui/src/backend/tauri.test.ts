import { expect, test, vi } from 'vitest';

const asked = vi.hoisted(() => vi.fn(async () => Promise.reject('invalid args `id` for command')));
vi.mock('@tauri-apps/api/core', () => ({ invoke: asked }));
vi.mock('@tauri-apps/api/event', () => ({ listen: vi.fn() }));
vi.mock('@tauri-apps/api/webview', () => ({ getCurrentWebview: vi.fn() }));

import { tauriBackend } from './tauri';

test('what is no id names nothing, and is no fault of the program', async () => {
  await expect(tauriBackend().trainee_show({ id: 'xxx' })).rejects.toMatchObject({ code: 'not_found' });
  expect(asked).not.toHaveBeenCalled();
  await expect(tauriBackend().trainee_show({ id: '01890a5d-ac96-774b-bcce-b302099a8057' })).rejects.toMatchObject({ code: 'bug' });
});
