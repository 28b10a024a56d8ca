import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { Membership } from '../../backend/types';
import { fixToday } from '../../desk/clock';
import { words } from '../../words/words.svelte';
import Members from './Members.svelte';

const member = (id: string, to: string, role = 'leader'): Membership => ({
  id, club: 'c', trainee: `p${id}`, surname: 'Әлиева', given: id, patronymic: '', phone: '', role, from: '2025-09-01', to,
});

beforeEach(() => {
  words.lang = 'kk';
  fixToday('2026-11-27');
  useBackend(fakeBackend());
});
afterEach(cleanup);

test('whoever left today is a former member and is not counted; a day to come leaves them in', () => {
  render(Members, { members: [member('Айша', '2026-11-27'), member('Дана', ''), member('Ерке', '2026-11-28', 'member')], removed: [] });
  expect(screen.getByTestId('club-members').textContent).toContain('· 2');
  const former = screen.getByTestId<HTMLDetailsElement>('club-former');
  expect(former.open).toBe(false);
  expect(within(former).getAllByTestId('member').map((one) => one.textContent)).toEqual([expect.stringContaining('Айша')]);
});

test('whoever is yet to come stands last and is not counted', () => {
  const later = { ...member('Дана', ''), from: '2031-05-01' };
  render(Members, { members: [later, member('Айша', '', 'member')], removed: [] });
  expect(screen.getByTestId('club-members').textContent).toContain('· 1');
  const lines = screen.getAllByTestId('member').map((one) => one.textContent);
  expect(lines[0]).toContain('Айша');
  expect(lines[1]).toContain('кіреді');
});
