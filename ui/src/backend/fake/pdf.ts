/** One empty A4 page across, so that a viewer has something to draw. */
export function emptyPage(): Uint8Array {
  const text = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents 4 0 R>>endobj
4 0 obj<</Length 62>>stream
0.72 0.54 0.23 RG 2 w 30 30 782 535 re S 40 40 762 515 re S    
endstream endobj
trailer<</Root 1 0 R>>
%%EOF`;
  return new TextEncoder().encode(text);
}
