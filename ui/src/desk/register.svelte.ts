/** The register as the window sees it: its status, its workers, its reference lists. */
import { backend } from '../backend';
import type { Reference, ReferenceKind, RegisterStatus } from '../backend/types';
import { pick } from '../words/words.svelte';

class Register {
  status = $state<RegisterStatus | null>(null);
  reference = $state<Reference[]>([]);

  async read(): Promise<void> {
    this.status = await backend().register_status();
  }

  async readReference(): Promise<void> {
    this.reference = await backend().reference_list();
  }

  get isOpen(): boolean {
    return this.status?.state === 'open';
  }
}

export const register = new Register();

/** Choices of a list, without the hidden ones but with `kept`, which a record still carries. */
export function choices(kind: ReferenceKind, kept: string[] = []): { value: string; label: string }[] {
  return register.reference
    .filter((row) => row.kind === kind && (!row.hidden || kept.includes(row.code)))
    .sort((a, b) => a.position - b.position)
    .map((row) => ({ value: row.code, label: pick(row.name) }));
}

/** The name of a code; the code itself when the list does not know it. */
export function named(kind: ReferenceKind, code: string): string {
  if (!code) return '';
  const found = register.reference.find((row) => row.kind === kind && row.code === code);
  return found ? pick(found.name) : code;
}

/** «Таза әлем» for «Таза әлем» (чистый мир, экология): the direction as a table writes it. */
export function directionShort(code: string): string {
  const name = named('direction', code);
  return /^«([^»]+)»/u.exec(name)?.[1] ?? name.replace(/\s*\([^()]*\)$/u, '');
}

/** The first two of several directions, and how many more there are. */
export function directionsShort(codes: string[]): string {
  const [first, more] = [codes.slice(0, 2).map(directionShort).join(', '), codes.length - 2];
  return more > 0 ? `${first} +${more}` : first;
}

/** «Алға» for «Алға ауданы»: the district as a table writes it. */
export function districtShort(code: string): string {
  const name = named('district', code);
  // A district of the city: cut off, «Ақтөбе қ., А…» would be the same for each of them.
  const within = /,\s*(.+)$/u.exec(name)?.[1];
  if (within) return within;
  return name.replace(
    /\s+(ауданы|қаласы|қ\.|район|district|city)$|^(город|г\.)\s+/giu,
    '',
  );
}
