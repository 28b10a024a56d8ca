/** The real backend: every method is the command of the same name. */
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type { Backend } from './backend';
import { COMMANDS } from './commands';
import type { Progress, Refusal } from './types';

/** Commands that answer with raw bytes instead of JSON. */
const BYTES = new Set<string>(['blob_read', 'picture_read', 'certificate_preview', 'certificate_pdf', 'paper_preview', 'plan_preview', 'template_sample']);

const EVENT_PROGRESS = 'progress';
const EVENT_CHANGED = 'changed';

/** An address typed by hand may carry no id at all: nothing is found by it. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Templates that ship go by a name. */
const isNoId = (name: string, id: unknown) => name.endsWith('_show') && name !== 'template_show' && typeof id === 'string' && !ID.test(id);

async function call(name: string, args?: Record<string, unknown>): Promise<unknown> {
  if (isNoId(name, args?.['id'])) throw { code: 'not_found', message: 'no id', hint: '' } satisfies Refusal;
  try {
    const value = await invoke(name, args);
    return BYTES.has(name) ? new Uint8Array(value as ArrayBuffer) : value;
  } catch (reason) {
    throw refusal(reason);
  }
}

/** A panic or a missing command reaches us as text; it becomes a refusal like any other. */
function refusal(reason: unknown): Refusal {
  if (typeof reason === 'object' && reason !== null && 'code' in reason) return reason as Refusal;
  return { code: 'bug', message: String(reason), hint: '' };
}

/** `listen` answers later; the returned function works before and after that. */
function subscribe(start: () => Promise<() => void>): () => void {
  let stop: (() => void) | null = null;
  let ended = false;
  void start().then((unlisten) => {
    if (ended) unlisten();
    else stop = unlisten;
  });
  return () => {
    ended = true;
    stop?.();
  };
}

export function tauriBackend(): Backend {
  const commands = Object.fromEntries(
    COMMANDS.map((name) => [name, (args?: Record<string, unknown>) => call(name, args)]),
  );
  return {
    ...commands,
    on_progress: (handler: (progress: Progress) => void) =>
      subscribe(() => listen<Progress>(EVENT_PROGRESS, (event) => handler(event.payload))),
    on_changed: (handler: (changed: string[]) => void) =>
      subscribe(() => listen<string[]>(EVENT_CHANGED, (event) => handler(event.payload))),
    on_file_dropped: (handler: (path: string) => void) =>
      subscribe(() =>
        getCurrentWebview().onDragDropEvent((event) => {
          const path = event.payload.type === 'drop' ? event.payload.paths[0] : undefined;
          if (path) handler(path);
        }),
      ),
  } as unknown as Backend;
}
