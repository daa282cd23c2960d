// Copies text and HTML together, if the browser allows it.

/** Whether the browser accepted it. Office may forbid panes the clipboard. */
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
