/** What things on a page are called to the people who design it. */
import type { Layer } from '../../backend/types';
import { has, say } from '../../words/words.svelte';
import type { IconName } from '../../parts/icons';

/** What a layer is, or what the academy calls it. */
export function nameOfLayer(layer: Layer): string {
  return layer.name || kindOfLayer(layer);
}

export function kindOfLayer(layer: Layer): string {
  const which = (layer.is === 'text' || layer.is === 'sentence') && layer.box.which;
  const side = which === 'first' ? ` · ${say('layer-first')}` : which === 'second' ? ` · ${say('layer-second')}` : '';
  switch (layer.is) {
    case 'text':
      return (layer.box.says === 'own' ? ownWords(layer) : say(`says-${layer.box.says}`)) + side;
    case 'ornament':
      return say(`ornament-${layer.box.ornament}`);
    case 'logo':
      return say(`layer-logo-${layer.box.number === 2 ? 2 : 1}`);
    default:
      return say(`layer-${layer.is}`) + side;
  }
}

/** Own words are known by their beginning, fields by what they are called. */
function ownWords(layer: Extract<Layer, { is: 'text' }>): string {
  const words = layer.box.words;
  const text = (words?.kk || words?.ru || words?.en || '').replaceAll(/\{([a-z-]+):?\}/g, (whole, field: string) => (has(`fill-${field}`) ? say(`fill-${field}`) : whole)).trim();
  return text ? (text.length > 32 ? `${text.slice(0, 30)}…` : text) : say('says-own');
}

export function iconOfLayer(layer: Layer): IconName {
  const icons: Record<Layer['is'], IconName> = { ornament: 'ornament', rule: 'partly', picture: 'picture', logo: 'organisation', text: 'words', name: 'name', sentence: 'paper', signatures: 'signature', number: 'number', code: 'code' };
  return icons[layer.is];
}

/** The colours of a template, in the order they are shown; others it may have come after. */
export const INKS = ['heading', 'text', 'ornament', 'accent'];

export const nameOfInk = (ink: string): string => (has(`ink-${ink}`) ? say(`ink-${ink}`) : ink);
