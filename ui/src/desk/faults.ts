/** Faults nobody caught: told in plain words, and written to the log without personal data. */
import { backend } from '../backend';
import { asRefusal } from '../backend/refusals';
import { deeds } from './deeds.svelte';

export function listenToFaults(): () => void {
  const onrejection = (event: PromiseRejectionEvent) => fault(event.reason);
  const onerror = (event: ErrorEvent) => fault(event.error);
  window.addEventListener('unhandledrejection', onrejection);
  window.addEventListener('error', onerror);
  return () => {
    window.removeEventListener('unhandledrejection', onrejection);
    window.removeEventListener('error', onerror);
  };
}

/** An observer that could not keep up is no fault, though browsers report it as an error without one. */
function fault(reason: unknown): void {
  if (reason === null || reason === undefined) return;
  const refusal = asRefusal(reason);
  deeds.refusal = refusal;
  const place = reason instanceof Error ? (reason.stack ?? '').split('\n')[1] : '';
  void backend()
    .log_note({ text: `${refusal.code}: ${reason instanceof Error ? reason.name : ''} ${place ?? ''}`.trim() })
    .catch(() => undefined);
}
