import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { words } from '../../words/words.svelte';
import PhotoCrop from './PhotoCrop.svelte';

const pen = { fillRect: vi.fn(), drawImage: vi.fn() };
let decoded: (picture: unknown) => void;
const trainee_photo = vi.fn(async () => ({ value: null, changed: [], undo_label: null }));

beforeEach(() => {
  words.lang = 'kk';
  trainee_photo.mockClear();
  useBackend({ ...fakeBackend(), picture_read: async () => new Uint8Array([1]), trainee_photo } as unknown as ReturnType<typeof backend>);
  vi.stubGlobal('createImageBitmap', () => new Promise((done) => (decoded = done)));
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as never);
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done({ arrayBuffer: async () => new ArrayBuffer(3) } as Blob));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const picture = () => ({ width: 40, height: 30, close: vi.fn() });
const open = async (onclose: () => void) => {
  render(PhotoCrop, { id: 'a', path: '/a.jpg', consent: true, onclose });
  await screen.findByTestId('photo-save');
  await vi.waitFor(() => expect(decoded).toBeDefined());
};
const saveKey = (from: string) => fireEvent.keyDown(screen.getByTestId(from), { code: 'Enter', key: 'Enter', ctrlKey: true });

test.each(['photo-crop-close', 'photo-save'])('the key on the button saves once from %s, though the picture is still being read', async (from) => {
  const onclose = vi.fn();
  await open(onclose);
  await saveKey(from);
  await saveKey(from);
  expect(onclose, 'the same Enter does not close').not.toHaveBeenCalled();
  decoded(picture());
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
  expect(trainee_photo).toHaveBeenCalledOnce();
});

test('the hand begins on the button that saves', async () => {
  await open(vi.fn());
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('photo-save')));
});

test('a dialog closed while the picture is read writes nothing', async () => {
  await open(vi.fn());
  await saveKey('photo-save');
  cleanup();
  const late = picture();
  decoded(late);
  await vi.waitFor(() => expect(late.close).toHaveBeenCalled());
  expect(trainee_photo).not.toHaveBeenCalled();
});
