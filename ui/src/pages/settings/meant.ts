import type { Attachment } from 'svelte/attachments';
import { place } from '../../desk/route.svelte';

/** A row that was found and chosen elsewhere is brought into view and told from the others. */
export function meant(id: string): Attachment<HTMLElement> {
  return (line) => {
    const isMeant = place.now.query['open'] === id;
    line.toggleAttribute('data-meant', isMeant);
    if (isMeant) line.setAttribute('aria-current', 'true');
    else line.removeAttribute('aria-current');
    if (isMeant) line.scrollIntoView({ block: 'center' });
  };
}
