/** A restore from the window is seen to its end, whatever is pressed meanwhile. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { refuse } from '../../backend/fake/store';
import { outcomes } from '../../desk/outcomes.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';

beforeEach(() => {
  words.lang = 'kk';
  outcomes.clear();
  register.status = null;
  useBackend(fakeBackend('open'));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function goTo(hash: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const escape = () => fireEvent.keyDown(screen.getByTestId('restore-sheet'), { key: 'Escape', code: 'Escape' });

/** Begins a restore that ends when `end` is called, refused or with the register of the copy. */
async function restoring(typed: { recovery?: string } = {}, refused: ReturnType<typeof refuse> | null = null): Promise<() => void> {
  let end = () => undefined as void;
  const ended = new Promise<void>((done) => (end = done));
  const plain = backend();
  useBackend({
    ...plain,
    register_restore: async (given) => {
      await ended;
      if (refused) throw refused;
      return { ...(await plain.register_restore(given)), academy: 'Көшірме академиясы' };
    },
  });
  goTo('#/settings/backups');
  render(App);
  await fireEvent.click((await screen.findAllByTestId('backup-restore-this'))[1]!);
  if (typed.recovery) await fireEvent.input(await screen.findByTestId('restore-recovery'), { target: { value: typed.recovery } });
  await fireEvent.click(await screen.findByTestId('restore-go'));
  return end;
}

const academy = () => waitFor(() => expect(register.status?.academy).toBe('Көшірме академиясы'));

test('neither Esc nor the cross nor «back» closes a restore that runs, and once it is refused they do', async () => {
  const end = await restoring({}, refuse('wrong_password'));
  await escape();
  await fireEvent.click(screen.getByTestId('restore-sheet-close'));
  await fireEvent.click(screen.getByTestId('restore-back'));
  expect(screen.queryByTestId('restore-sheet')).not.toBeNull();
  end();
  await waitFor(() => expect(screen.getByTestId('restore-refusal').textContent).not.toBe(''));
  await escape();
  await waitFor(() => expect(screen.queryByTestId('restore-sheet')).toBeNull());
});

test('a restore whose page was left by the way back is entered all the same, with a code too', async () => {
  const end = await restoring({ recovery: 'AAAA-BBBB' });
  goTo('#/people');
  await waitFor(() => expect(screen.queryByTestId('restore-sheet')).toBeNull());
  end();
  await academy();
});

test('a restore that is refused after its page was left says so elsewhere', async () => {
  const end = await restoring({}, refuse('wrong_password'));
  goTo('#/people');
  await waitFor(() => expect(screen.queryByTestId('restore-sheet')).toBeNull());
  end();
  await waitFor(() => expect(outcomes.all.map((one) => one.refusal?.code)).toEqual(['wrong_password']));
  expect((await screen.findByTestId('outcome')).dataset['code']).toBe('wrong_password');
});

test('whoever closes the offer of a new password is in the restored register', async () => {
  const end = await restoring({ recovery: 'AAAA-BBBB' });
  end();
  await screen.findByTestId('new-password');
  expect(register.status?.academy).not.toBe('Көшірме академиясы');
  await escape();
  await academy();
});
