/** An attachment: arrows walk up and down the elements of `selector` inside a list. */
export function walk(selector: string) {
  return (node: HTMLElement) => {
    const onkeydown = (event: KeyboardEvent) => {
      const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
      if (!step || !(event.target as HTMLElement).matches(selector)) return;
      const all = [...node.querySelectorAll<HTMLElement>(selector)];
      const at = all.indexOf(event.target as HTMLElement);
      event.preventDefault();
      all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
    };
    node.addEventListener('keydown', onkeydown);
    return () => node.removeEventListener('keydown', onkeydown);
  };
}
