// Copying text and HTML at once, where the browser lets it.

/** Whether the browser took it. Office may forbid the clipboard to panes. */
export async function copy(text: string, html: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([html], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
