// Files dropped anywhere on the window.
import { useEffect, useState, useEffectEvent } from "react";

/** Whether files are being dragged over the window; calls back with the dropped files, and whether they were dropped on the pane. */
export function useFileDrop(onFiles: (files: readonly File[], isOnPane: boolean) => void): boolean {
  const [dropping, setDropping] = useState(false);
  const dropped = useEffectEvent(onFiles);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault(); // otherwise the browser would navigate to the file
      event.stopPropagation(); // the grid has its own handling of drops
      setDropping(false);
      dropped(
        [...(event.dataTransfer?.files ?? [])],
        event.target instanceof Element && event.target.closest("aside[aria-label]") !== null,
      );
    };
    window.addEventListener("dragenter", over, true);
    window.addEventListener("dragover", over, true);
    window.addEventListener("dragleave", leave, true);
    window.addEventListener("drop", drop, true);
    return () => {
      window.removeEventListener("dragenter", over, true);
      window.removeEventListener("dragover", over, true);
      window.removeEventListener("dragleave", leave, true);
      window.removeEventListener("drop", drop, true);
    };
  }, []);
  return dropping;
}
