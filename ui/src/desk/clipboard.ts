/**
 * Text for a spreadsheet. A webview lets a page copy only while it answers a
 * key, so text that is still being read is promised at once.
 */
export async function toClipboard(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  const blob = text.then((whole) => new Blob([whole], { type: 'text/plain' }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
  } catch {
    // Older webviews take no promise.
    await navigator.clipboard.writeText(await text);
  }
}
