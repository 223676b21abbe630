// Hands bytes to the visitor as a file.

/** How long a browser may take to begin with reading what it was told to save. */
const READ_BY_THEN_MS = 60_000;

export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_BY_THEN_MS);
}
